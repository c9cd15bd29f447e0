// Parses the files named after the folder of npm packages, and prints their syntax trees as JSON: what kind each node is, in which role, and where.
const fs = require('fs');
const path = require('path');
const [modules, ...files] = process.argv.slice(2);
const { Parser, Language } = require(path.join(modules, 'web-tree-sitter', 'web-tree-sitter.cjs'));

// The grammar knows no parameter files: their assignments are read as variables of the same length, so that positions stay.
const asBicep = (file, text) => (file.endsWith('.bicepparam') ? text.replace(/^param (\w+) =/gm, 'var   $1 =') : text);

const tree = node => ({
  kind: node.type,
  start: node.startIndex,
  end: node.endIndex,
  line: node.startPosition.row + 1,
  broken: node.isError || node.isMissing,
  children: node.children
    .map((child, i) => (child.isNamed || child.isError || child.isMissing || child.type === 'existing' ? { role: node.fieldNameForChild(i), ...tree(child) } : null))
    .filter(Boolean),
});

(async () => {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(path.join(modules, 'tree-sitter-bicep', 'tree-sitter-bicep.wasm')));
  const trees = {};
  for (const file of files) {
    const text = asBicep(file, fs.readFileSync(file, 'utf8'));
    trees[file] = { text, root: tree(parser.parse(text).rootNode) };
  }
  process.stdout.write(JSON.stringify(trees));
})();
