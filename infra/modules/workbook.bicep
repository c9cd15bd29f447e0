// The page of operations in the portal, over the workspace of the log.
param location string
param tags object
param displayName string
param workspaceId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'operations')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: displayName
    category: 'workbook'
    sourceId: workspaceId
    version: 'Notebook/1.0'
    serializedData: replace(loadTextContent('../workbook.json'), 'WORKSPACE_ID', workspaceId)
  }
}

output id string = workbook.id
