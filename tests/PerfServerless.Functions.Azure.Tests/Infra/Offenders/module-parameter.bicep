module one 'module.bicep' = {
  name: 'one'
  params: {
    name: 'x'
    colour: 'red'
  }
}
