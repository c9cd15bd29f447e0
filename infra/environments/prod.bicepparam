// An organisation's reviews: three copies in three zones, one instance always warm, events and the feed over Service Bus.
using '../main.bicep'

param environmentName = 'prod'
param alwaysReady = 1
param storageSku = 'Standard_ZRS'
param serviceBus = true
param monthlyBudget = 100
// Who is told of alerts and of the cost: put in your own; scripts/deploy.sh refuses this one.
param administratorMail = 'administrator@example.org'

// What scripts/deploy.sh finds out or makes; none of it belongs in this file.
param budgetStart = readEnvironmentVariable('PERF_DEPLOY_BUDGET_START')
param apiKey = readEnvironmentVariable('PERF_DEPLOY_API_KEY', '')
param linkKey = readEnvironmentVariable('PERF_DEPLOY_LINK_KEY', '')
param botSecret = readEnvironmentVariable('PERF_DEPLOY_BOT_SECRET', '')
