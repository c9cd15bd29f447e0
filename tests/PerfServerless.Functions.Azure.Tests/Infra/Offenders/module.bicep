param name string
param size int = 1

output id string = '${name}${size}'
