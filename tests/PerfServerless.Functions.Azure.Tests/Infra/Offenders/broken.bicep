param name string
output id string = [for name
