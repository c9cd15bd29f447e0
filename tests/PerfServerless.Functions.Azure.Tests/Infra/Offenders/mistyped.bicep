resource vault 'Microsoft.KeyVault/vaults@2026-05-15' = {
  name: 'x'
  properties: {
    enablePurgeProtetion: true
    sku: { tier: 'standard' }
  }
}
