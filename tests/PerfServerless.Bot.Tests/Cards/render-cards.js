// Renders cards with the official renderer and says what it did not understand.
// usage: node render-cards.js ADAPTIVECARDS.JS CARDS.JSON [texts]
// With "texts" it says what each card shows instead.
const fs = require('fs');
const path = require('path');

function element(tag) {
  const node = {
    tagName: tag, style: { removeProperty() {}, setProperty() {} }, classList: { add() {}, remove() {} }, children: [], attributes: {}, childNodes: [],
    appendChild(c) { this.children.push(c); this.childNodes.push(c); c.parentElement = this; return c; },
    insertBefore(c) { return this.appendChild(c); },
    removeChild(c) { this.children = this.children.filter(x => x !== c); return c; },
    setAttribute(n, v) { this.attributes[n] = v; }, getAttribute(n) { return this.attributes[n]; }, removeAttribute(n) { delete this.attributes[n]; },
    addEventListener() {}, removeEventListener() {}, getBoundingClientRect() { return { width: 320, height: 100 }; }, getElementsByTagName() { return []; },
    querySelectorAll() { return []; }, contains() { return false; }, focus() {}, remove() {},
    get firstChild() { return this.children[0]; }, get firstElementChild() { return this.children[0]; }, get lastElementChild() { return this.children.at(-1); },
    hasChildNodes() { return this.children.length > 0; }, get childElementCount() { return this.children.length; },
  };
  return node;
}
global.document = { createElement: element, createTextNode: text => ({ textContent: text }), createElementNS: (_, tag) => element(tag) };
global.window = { setTimeout() {}, getComputedStyle: () => ({ getPropertyValue: () => '' }) };
class HTMLElement {}
global.HTMLElement = HTMLElement;
global.HTMLButtonElement = HTMLElement;
global.HTMLInputElement = HTMLElement;
global.HTMLSelectElement = HTMLElement;
global.HTMLTextAreaElement = HTMLElement;

const AC = require(path.resolve(process.argv[2]));
const cards = JSON.parse(fs.readFileSync(process.argv[3], 'utf8'));
const texts = process.argv[4] === 'texts';
const shown = node => [node.innerText, node.textContent, node.innerHTML].filter(t => t).concat((node.children || []).flatMap(shown));
const report = {};
for (const [name, json] of Object.entries(cards)) {
  const findings = [];
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  const card = new AC.AdaptiveCard();
  try {
    card.parse(json, context);
    for (let i = 0; i < context.eventCount; i++) findings.push(context.getEventAt(i).message);
    for (const failure of card.validateProperties().validationEvents) findings.push(failure.message);
    const rendered = card.render();
    if (!rendered) findings.push('nothing was rendered');
    if (texts) findings.splice(0, findings.length, ...shown(rendered));
  } catch (e) {
    findings.push(`${e}`);
  }
  report[name] = findings;
}
process.stdout.write(JSON.stringify(report));
