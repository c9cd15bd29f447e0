resource old 'Microsoft.Storage/storageAccounts@2021-01-01' = {
  name: 'old'
}

resource unknown 'Microsoft.Nothing/things@2020-01-01' = {
  name: 'unknown'
}
