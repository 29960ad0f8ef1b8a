// Makes dashboard.schema.json of dashboard.ts, or with --check says whether it is still the same; then holds every
// dashboard against it.
import Ajv from 'ajv';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const FILE = here('dashboard.schema.json');
const DASHBOARDS = here('../../dashboards/');

const schema = createGenerator({
  path: here('dashboard.ts'),
  tsconfig: here('tsconfig.json'),
  type: 'Dashboard',
  // Types of different panels have the same names: all is written in its place.
  expose: 'none',
  topRef: false,
  jsDoc: 'none',
}).createSchema('Dashboard');

const panels = schema.properties.panels.items.anyOf;
schema.definitions = Object.fromEntries(panels.map((panel) => [panel.properties.type.const, panel]));
Object.entries(schema.definitions).forEach(([type, panel]) => nameProperties(type, panel));
schema.properties.panels.items = chosenBy('type', Object.keys(schema.definitions), (type) => ({
  $ref: `#/definitions/${type}`,
}));
tellApart(schema);
const text = JSON.stringify({ $comment: origin(), ...schema }, null, 1) + '\n';

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
} else if (readFileSync(FILE, 'utf8') !== text) {
  console.error('dashboard.schema.json is not what dashboard.ts says. Run: make schema');
  process.exit(1);
}

const isDashboard = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(schema);
for (const file of readdirSync(DASHBOARDS)) {
  if (!isDashboard(JSON.parse(readFileSync(DASHBOARDS + file, 'utf8')))) {
    process.exitCode = 1;
    for (const { instancePath, message, params, data } of isDashboard.errors) {
      console.error(`${file}: ${instancePath} ${message} ${JSON.stringify(params)}: ${JSON.stringify(data)}`);
    }
  }
}

/** An override names a default, with a value that the default may have. */
function nameProperties(type, panel) {
  const fieldConfig = panel.properties.fieldConfig;
  if (!fieldConfig) return;
  const { custom, ...standard } = fieldConfig.properties.defaults.properties;
  const defaults = `#/definitions/${type}/properties/fieldConfig/properties/defaults/properties`;
  const values = Object.fromEntries([
    ...Object.keys(standard).map((name) => [name, `${defaults}/${name}`]),
    ...Object.keys(custom.properties ?? {}).map((name) => [`custom.${name}`, `${defaults}/custom/properties/${name}`]),
  ]);
  const property = fieldConfig.properties.overrides.items.properties.properties;
  property.items = {
    ...property.items,
    ...chosenBy('id', Object.keys(values), (id) => ({ properties: { value: { $ref: values[id] } } })),
    properties: { id: { enum: Object.keys(values) }, value: {} },
  };
}

/** What else must hold is chosen by one key: a validator then complains of this choice alone, not of all. */
function chosenBy(key, choices, then) {
  return {
    type: 'object',
    properties: { [key]: { enum: choices } },
    required: [key],
    allOf: choices.map((choice) => ({ if: { properties: { [key]: { const: choice } } }, then: then(choice) })),
  };
}

/** Writes every union whose members a `type` or `id` tells apart as such a choice. */
function tellApart(node) {
  Object.values(node).forEach((child) => child && typeof child === 'object' && tellApart(child));
  const key = ['type', 'id'].find((name) => tells(name, node.anyOf));
  if (key) {
    const members = Object.fromEntries(node.anyOf.map((member) => [member.properties[key].const, member]));
    delete node.anyOf;
    Object.assign(node, chosenBy(key, Object.keys(members), (choice) => members[choice]));
  }
}

function tells(key, members) {
  const told = members?.map((member) => member.properties?.[key]?.const);
  return told && !told.includes(undefined) && new Set(told).size === told.length;
}

function origin() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(here('../package.json'), 'utf8'));
  const all = { ...dependencies, ...devDependencies };
  const names = ['@grafana/data', '@grafana/grafana-foundation-sdk', '@grafana/schema', 'ts-json-schema-generator'];
  return `Made by \`make schema\` of dashboard.ts with ${names.map((name) => `${name} ${all[name]}`).join(', ')}`;
}
