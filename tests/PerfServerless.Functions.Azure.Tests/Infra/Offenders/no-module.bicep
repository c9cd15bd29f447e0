module one 'nowhere.bicep' = {
  name: 'one'
}
