// Events go out by the topic, actuals come in by the queue. Both look for duplicates by the message id for a day.
param name string
param location string
param tags object
param principalId string

var roles = loadJsonContent('../roles.json')

resource namespace 'Microsoft.ServiceBus/namespaces@2026-01-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: 'Standard', tier: 'Standard' }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
  }
}

resource events 'Microsoft.ServiceBus/namespaces/topics@2026-01-01' = {
  parent: namespace
  name: 'perfserverless-events'
  properties: {
    requiresDuplicateDetection: true
    duplicateDetectionHistoryTimeWindow: 'P1D'
    supportOrdering: true
    defaultMessageTimeToLive: 'P14D'
  }
}

resource actuals 'Microsoft.ServiceBus/namespaces/queues@2026-01-01' = {
  parent: namespace
  name: 'actuals'
  properties: {
    requiresDuplicateDetection: true
    duplicateDetectionHistoryTimeWindow: 'P1D'
    maxDeliveryCount: 5
    lockDuration: 'PT1M'
    deadLetteringOnMessageExpiration: true
    defaultMessageTimeToLive: 'P14D'
  }
}

resource receives 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(actuals.id, principalId, roles.serviceBusDataReceiver.id)
  scope: actuals
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataReceiver.id)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource sends 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(events.id, principalId, roles.serviceBusDataSender.id)
  scope: events
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataSender.id)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

output id string = namespace.id
output host string = '${namespace.name}.servicebus.windows.net'
output topic string = events.name
