module one 'module.bicep' = if (1 == 1) {
  name: 'one'
  params: { size: 2 }
}
