// The bot's registration with the one channel that it answers.
param name string
param tags object
param kind string
param appId string
param identityId string
param endpoint string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'PerfServerless'
    endpoint: endpoint
    msaAppType: kind
    msaAppId: appId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: kind == 'UserAssignedMSI' ? identityId : null
    disableLocalAuth: true
    isStreamingSupported: false
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
    }
  }
}

output name string = bot.name
output appId string = bot.properties.msaAppId
