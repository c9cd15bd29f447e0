// What the resource group costs a month. A budget tells, and stops nothing.
param name string
param amount int
param start string
param administratorMail string
param actionGroupId string

resource budget 'Microsoft.Consumption/budgets@2026-06-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: {
      spent: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [administratorMail]
        contactGroups: [actionGroupId]
      }
      expected: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [administratorMail]
        contactGroups: [actionGroupId]
      }
    }
  }
}
