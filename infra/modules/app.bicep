// The plan, the application and all its settings. A test holds each setting's name against what the code binds.
param name string
param location string
param tags object
param plan string
param appServiceSku string
param instanceMemoryMB int
param maximumInstanceCount int
param alwaysReady int
param identityId string
param identityClientId string
param publicUrl string
param packageContainerUrl string
param blobUrl string
param queueUrl string
param tableUrl string
param dropContainer string
param insightsConnectionString string
param vaultUrl string
param linkKeyId string
param botIdentity string
param botAppId string
param allowedTenants string[]
param serviceBusHost string
param eventTopic string
param schedulerUrl string
param taskHub string
param extraSettings object

var isFlex = plan == 'FlexConsumption'

var hostSettings = {
  AzureWebJobsStorage__blobServiceUri: blobUrl
  AzureWebJobsStorage__queueServiceUri: queueUrl
  AzureWebJobsStorage__tableServiceUri: tableUrl
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AZURE_CLIENT_ID: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
}

// Flex Consumption takes these from functionAppConfig and refuses them as settings.
var appServiceSettings = {
  FUNCTIONS_EXTENSION_VERSION: '~4'
  FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
  WEBSITE_RUN_FROM_PACKAGE: '1'
}

var reviewSettings = {
  PerfServerless__PublicUrl: publicUrl
  PerfServerless__ApiKey: '@Microsoft.KeyVault(SecretUri=${vaultUrl}secrets/api-key)'
  PerfServerless__LinkKey: '@Microsoft.KeyVault(SecretUri=${vaultUrl}secrets/link-key)'
  PerfServerless__LinkKeyId: linkKeyId
  PerfServerless__Feeds__Drop__Container: dropContainer
  Storage__TableServiceUri: tableUrl
  Storage__QueueServiceUri: queueUrl
  Storage__BlobServiceUri: blobUrl
  Storage__CreateTables: 'false'
  Bot__Gate: 'Channel'
  Bot__AppId: botAppId
  Bot__TenantId: tenant().tenantId
  Bot__AllowedTenants: join(allowedTenants, ',')
  Bot__ServiceHosts: 'smba.trafficmanager.net'
}

var botSettings = botIdentity == 'UserAssignedMSI' ? {
  Bot__Credential: 'ManagedIdentity'
} : {
  Bot__Credential: 'ClientSecret'
  Bot__ClientSecret: '@Microsoft.KeyVault(SecretUri=${vaultUrl}secrets/bot-secret)'
}

var serviceBusSettings = empty(serviceBusHost) ? {
  'AzureWebJobs.ActualsFromServiceBus.Disabled': 'true'
} : {
  ServiceBus__fullyQualifiedNamespace: serviceBusHost
  ServiceBus__credential: 'managedidentity'
  ServiceBus__clientId: identityClientId
  PerfServerless__Events__ServiceBus__Uri: 'https://${serviceBusHost}'
  PerfServerless__Events__ServiceBus__Topic: eventTopic
}

// host.json names Azure Storage; these put the managed scheduler in its place.
var schedulerSettings = empty(schedulerUrl) ? {} : {
  DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${schedulerUrl};Authentication=ManagedIdentity;ClientID=${identityClientId}'
  AzureFunctionsJobHost__extensions__durableTask__hubName: taskHub
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
}

var settings = union(hostSettings, isFlex ? {} : appServiceSettings, reviewSettings, botSettings, serviceBusSettings, schedulerSettings, extraSettings)

resource farm 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: isFlex ? 'functionapp' : 'linux'
  sku: isFlex ? { name: 'FC1', tier: 'FlexConsumption' } : { name: appServiceSku }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: farm.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    siteConfig: isFlex ? {
      minTlsVersion: '1.2'
    } : {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      alwaysOn: true
      linuxFxVersion: 'DOTNET-ISOLATED|10.0'
      healthCheckPath: '/api/health'
    }
    functionAppConfig: isFlex ? {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReady == 0 ? [] : [
          {
            name: 'http'
            instanceCount: alwaysReady
          }
        ]
      }
    } : null
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: settings
  }

  // Whoever publishes shows a token of Entra, never the app's publishing password.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output name string = app.name
output hostName string = app.properties.defaultHostName
