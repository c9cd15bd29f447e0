// The vault holds what remains a secret: the host's two keys and, where the bot is an application, its secret. A secret that is not given stays.
param name string
param location string
param tags object
param retentionDays int
param principalId string
param readers string[]

@secure()
param apiKey string
@secure()
param linkKey string
@secure()
param botSecret string

var roles = loadJsonContent('../roles.json')
var roleId = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser.id)

resource vault 'Microsoft.KeyVault/vaults@2026-05-15' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: retentionDays
    enabledForDeployment: false
    enabledForDiskEncryption: false
    enabledForTemplateDeployment: false
  }
}

resource apiKeySecret 'Microsoft.KeyVault/vaults/secrets@2026-05-15' = if (!empty(apiKey)) {
  parent: vault
  name: 'api-key'
  properties: { value: apiKey }
}

resource linkKeySecret 'Microsoft.KeyVault/vaults/secrets@2026-05-15' = if (!empty(linkKey)) {
  parent: vault
  name: 'link-key'
  properties: { value: linkKey }
}

resource botSecretSecret 'Microsoft.KeyVault/vaults/secrets@2026-05-15' = if (!empty(botSecret)) {
  parent: vault
  name: 'bot-secret'
  properties: { value: botSecret }
}

resource appReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, roles.keyVaultSecretsUser.id)
  scope: vault
  properties: {
    roleDefinitionId: roleId
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource peopleRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for reader in readers: {
  name: guid(vault.id, reader, roles.keyVaultSecretsUser.id)
  scope: vault
  properties: {
    roleDefinitionId: roleId
    principalId: reader
    principalType: 'User'
  }
}]

output name string = vault.name
output url string = vault.properties.vaultUri
