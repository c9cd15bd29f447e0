// Everything that PerfServerless needs in one resource group, for one environment. docs/azure.md explains each choice.
targetScope = 'resourceGroup'

@description('Which environment this is; part of every name.')
@minLength(2)
@maxLength(12)
param environmentName string

@description('The region of everything that has one.')
param location string = resourceGroup().location

@description('What runs the application: Flex Consumption, which scales to zero, or an App Service plan, which is always on.')
@allowed(['FlexConsumption', 'AppService'])
param plan string = 'FlexConsumption'

@description('The size of an App Service plan; not used by Flex Consumption.')
param appServiceSku string = 'B1'

@description('The memory of an instance of Flex Consumption.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('The most instances that Flex Consumption starts; 40 is the least that it takes.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Instances of Flex Consumption that are always warm for requests. Without one the first answer after a pause takes seconds, and Teams gives a press up after a few.')
@minValue(0)
@maxValue(10)
param alwaysReady int = 0

@description('Where the engine keeps orchestrations: in the storage account, or in the managed Durable Task Scheduler.')
@allowed(['AzureStorage', 'DurableTaskScheduler'])
param storageProvider string = 'AzureStorage'

@description('How many copies of the storage account are kept, and where.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('A Service Bus namespace for events and for the feed of actuals. Without it the feed is a storage queue.')
param serviceBus bool = true

@description('How the bot is registered: as the managed identity, without any secret, or as an application of this tenant with a secret.')
@allowed(['UserAssignedMSI', 'SingleTenant'])
param botIdentity string = 'UserAssignedMSI'

@description('The application id of a SingleTenant bot.')
param botAppId string = ''

@description('The Entra tenants whose people may speak to the bot; this subscription\'s where none is named.')
param allowedTenants string[] = []

@description('The https address by which people reach the host, where it has a name of its own; else the one that Azure gives it.')
param publicUrl string = ''

@description('The name of the key that signs links; a new key gets a new name.')
param linkKeyId string = '1'

@description('More settings of the application, by their names, such as those of mail.')
param extraSettings object = {}

@description('Who is told of alerts and of the cost.')
param administratorMail string

@description('What a month may cost before the administrator is told, in the subscription\'s currency.')
@minValue(1)
param monthlyBudget int = 50

@description('The first day of a month, from which the budget counts. It cannot be changed later; scripts/deploy.sh keeps it.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('How many days a removed vault can be brought back, which scripts/deploy.sh does. It cannot be changed later.')
@minValue(7)
@maxValue(90)
param vaultRetentionDays int = 90

@description('Object ids of Entra users who may read the host\'s keys, for the first import.')
param keyReaders string[] = []

@description('The host\'s own key. Left empty the vault keeps the one that it has.')
@secure()
param apiKey string = ''

@description('The key that signs links, in base64. Left empty the vault keeps the one that it has.')
@secure()
param linkKey string = ''

@description('The secret of a SingleTenant bot. Left empty the vault keeps the one that it has.')
@secure()
param botSecret string = ''

var token = uniqueString(resourceGroup().id)
var tags = { product: 'PerfServerless', environment: environmentName }
var appName = 'perfserverless-${environmentName}-${take(token, 6)}'
var address = empty(publicUrl) ? 'https://${appName}.azurewebsites.net' : publicUrl
var ownTenant = tenant().tenantId
var managedScheduler = storageProvider == 'DurableTaskScheduler'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: 'id-${appName}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: appName
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: 'stperf${token}'
    location: location
    tags: tags
    sku: storageSku
    principalId: identity.outputs.principalId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: 'kv-perf-${token}'
    location: location
    tags: tags
    retentionDays: vaultRetentionDays
    principalId: identity.outputs.principalId
    readers: keyReaders
    apiKey: apiKey
    linkKey: linkKey
    botSecret: botSecret
  }
}

module messages 'modules/servicebus.bicep' = if (serviceBus) {
  name: 'servicebus'
  params: {
    name: 'sb-${appName}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module scheduler 'modules/scheduler.bicep' = if (managedScheduler) {
  name: 'scheduler'
  params: {
    name: 'dts-${appName}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: appName
    location: location
    tags: tags
    plan: plan
    appServiceSku: appServiceSku
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    alwaysReady: alwaysReady
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    publicUrl: address
    packageContainerUrl: storage.outputs.packageContainerUrl
    blobUrl: storage.outputs.blobUrl
    queueUrl: storage.outputs.queueUrl
    tableUrl: storage.outputs.tableUrl
    dropContainer: storage.outputs.dropContainer
    insightsConnectionString: monitoring.outputs.connectionString
    vaultUrl: vault.outputs.url
    linkKeyId: linkKeyId
    botIdentity: botIdentity
    botAppId: botIdentity == 'UserAssignedMSI' ? identity.outputs.clientId : botAppId
    allowedTenants: empty(allowedTenants) ? [ownTenant] : allowedTenants
    serviceBusHost: serviceBus ? messages!.outputs.host : ''
    eventTopic: serviceBus ? messages!.outputs.topic : ''
    schedulerUrl: managedScheduler ? scheduler!.outputs.url : ''
    taskHub: managedScheduler ? scheduler!.outputs.taskHub : ''
    extraSettings: extraSettings
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: 'bot-${appName}'
    tags: tags
    kind: botIdentity
    appId: botIdentity == 'UserAssignedMSI' ? identity.outputs.clientId : botAppId
    identityId: identity.outputs.id
    endpoint: '${address}/api/messages'
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: appName
    location: location
    tags: tags
    administratorMail: administratorMail
    workspaceId: monitoring.outputs.workspaceId
    serviceBusId: serviceBus ? messages!.outputs.id : ''
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  params: {
    name: 'budget-${appName}'
    amount: monthlyBudget
    start: budgetStart
    administratorMail: administratorMail
    actionGroupId: alerts.outputs.actionGroupId
  }
}

module workbook 'modules/workbook.bicep' = {
  name: 'workbook'
  params: {
    location: location
    tags: tags
    displayName: 'PerfServerless operations (${environmentName})'
    workspaceId: monitoring.outputs.workspaceId
  }
}

output functionAppName string = app.outputs.name
output hostName string = app.outputs.hostName
output publicUrl string = address
output botName string = bot.outputs.name
output botAppId string = bot.outputs.appId
output tenantId string = ownTenant
output vaultName string = vault.outputs.name
output storageAccountName string = storage.outputs.name
output serviceBusHost string = serviceBus ? messages!.outputs.host : ''
output workbookId string = workbook.outputs.id
