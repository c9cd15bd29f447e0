using 'module.bicep'

param colour = 'red'
