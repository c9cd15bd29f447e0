var known = loadJsonContent('known.json')
output text string = '${known.a.id}${known.b.id}'
