param name string
var name = 'x'
output id string = name
