// Whom to tell, and of what. Every query rests on what arrives in the log on Azure; a test holds its names against the code.
param name string
param location string
param tags object
param administratorMail string
param workspaceId string
param serviceBusId string

var rules = [
  {
    key: 'parked'
    title: 'Orchestrations failed and wait for somebody'
    query: loadTextContent('../queries/parked.kql')
    column: 'Parked'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
    severity: 1
  }
  {
    key: 'late'
    title: 'Timers come late'
    query: loadTextContent('../queries/late.kql')
    column: 'Late'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
    severity: 2
  }
  {
    key: 'standstill'
    title: 'Nothing runs'
    query: loadTextContent('../queries/standstill.kql')
    column: 'Rounds'
    operator: 'LessThan'
    threshold: 1
    window: 'PT30M'
    severity: 1
  }
  {
    key: 'deliveries'
    title: 'Messages or events do not leave'
    query: loadTextContent('../queries/deliveries.kql')
    column: 'Failed'
    operator: 'GreaterThan'
    threshold: 5
    window: 'PT30M'
    severity: 2
  }
  {
    key: 'held'
    title: 'A destination of events is held'
    query: loadTextContent('../queries/held.kql')
    column: 'Held'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT1H'
    severity: 2
  }
  {
    key: 'feeds'
    title: 'Values from other systems are not taken'
    query: loadTextContent('../queries/feeds.kql')
    column: 'Refused'
    operator: 'GreaterThanOrEqual'
    threshold: 5
    window: 'PT1H'
    severity: 2
  }
]

resource administrators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'PerfServ'
    emailReceivers: [
      {
        name: 'administrator'
        emailAddress: administratorMail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource queries 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: 'alert-${rule.key}-${name}'
  location: location
  tags: tags
  properties: {
    displayName: 'PerfServerless: ${rule.title}'
    description: 'docs/azure.md says what to do.'
    enabled: true
    severity: rule.severity
    scopes: [workspaceId]
    evaluationFrequency: rule.window
    windowSize: rule.window
    autoMitigate: true
    // The tables appear with the first telemetry, which is after the first deployment.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: rule.query
          metricMeasureColumn: rule.column
          timeAggregation: 'Total'
          operator: rule.operator
          threshold: rule.threshold
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: { actionGroups: [administrators.id] }
  }
}]

resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = if (!empty(serviceBusId)) {
  name: 'alert-deadletters-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'PerfServerless: messages lie in a dead-letter queue. docs/azure.md says what to do.'
    enabled: true
    severity: 2
    scopes: [serviceBusId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'deadLetters'
          metricNamespace: 'Microsoft.ServiceBus/namespaces'
          metricName: 'DeadletteredMessages'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: administrators.id }]
  }
}

output actionGroupId string = administrators.id
