// The managed scheduler as the engine's backend, in place of the storage account. The application's own state stays in the account.
param name string
param location string
param tags object
param principalId string

var roles = loadJsonContent('../roles.json')

resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    // An empty list lets nobody in. Flex Consumption has no address of its own, so Entra alone decides who may.
    ipAllowlist: ['0.0.0.0/0']
    sku: { name: 'Consumption' }
  }
}

resource hub 'Microsoft.DurableTask/schedulers/taskHubs@2026-02-01' = {
  parent: scheduler
  name: 'PerfServerless'
}

resource works 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(hub.id, principalId, roles.durableTaskDataContributor.id)
  scope: hub
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.durableTaskDataContributor.id)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

output url string = scheduler.properties.endpoint
output taskHub string = hub.name
