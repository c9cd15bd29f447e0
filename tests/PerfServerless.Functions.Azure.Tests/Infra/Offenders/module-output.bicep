module one 'module.bicep' = {
  name: 'one'
  params: { name: 'x' }
}

output id string = one!.outputs.url
output name string = one.id
