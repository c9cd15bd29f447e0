// A trial: the cheapest of everything, in one data centre.
using '../main.bicep'

param environmentName = 'dev'
param storageSku = 'Standard_LRS'
param serviceBus = false
param monthlyBudget = 20
// Who is told of alerts and of the cost: put in your own; scripts/deploy.sh refuses this one.
param administratorMail = 'administrator@example.org'

// What scripts/deploy.sh finds out or makes; none of it belongs in this file.
param budgetStart = readEnvironmentVariable('PERF_DEPLOY_BUDGET_START')
param apiKey = readEnvironmentVariable('PERF_DEPLOY_API_KEY', '')
param linkKey = readEnvironmentVariable('PERF_DEPLOY_LINK_KEY', '')
param botSecret = readEnvironmentVariable('PERF_DEPLOY_BOT_SECRET', '')
