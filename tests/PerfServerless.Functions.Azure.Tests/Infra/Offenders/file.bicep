output text string = loadTextContent('nothing.kql')
