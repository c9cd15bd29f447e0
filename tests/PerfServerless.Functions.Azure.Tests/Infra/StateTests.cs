using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using PerfServerless.Functions.Azure.Functions;
using PerfServerless.Functions.Feeds;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>What the deployment makes is what the code looks for, under the same names, and no door is left open.</summary>
public sealed class StateTests
{
    [Fact]
    public async Task The_tables_are_those_of_the_stores()
    {
        var stores = typeof(TableStoreOptions).Assembly.GetTypes()
            .Select(t => t.GetField("Table", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f is { IsLiteral: true } && f.FieldType == typeof(string)).Select(f => (string)f!.GetRawConstantValue()!);

        Assert.Equal(stores.Order(StringComparer.Ordinal), (await ListAsync("tables")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_queues_are_those_of_the_feed() => Assert.Equal([ActualFeed.Queue, $"{ActualFeed.Queue}-poison"], await ListAsync("queues"));

    [Fact]
    public async Task The_queue_of_Service_Bus_is_the_one_that_a_function_reads_and_it_gives_up_after_as_many_tries()
    {
        var trigger = typeof(FeedFunctions).GetMethods().SelectMany(m => m.GetParameters())
            .Select(p => p.GetCustomAttribute<ServiceBusTriggerAttribute>()).OfType<ServiceBusTriggerAttribute>().Single();
        var queue = await ResourceAsync("modules/servicebus.bicep", "Microsoft.ServiceBus/namespaces/queues");

        Assert.Equal(trigger.QueueName, queue.Body.Property("name")!.Literal);
        Assert.Equal("5", queue.Body.Property("properties")!.Property("maxDeliveryCount")!.Text); // as host.json says of the storage queue
    }

    [Theory]
    [InlineData("modules/storage.bicep", "Microsoft.Storage/storageAccounts", "allowSharedKeyAccess", "false")]
    [InlineData("modules/storage.bicep", "Microsoft.Storage/storageAccounts", "allowBlobPublicAccess", "false")]
    [InlineData("modules/storage.bicep", "Microsoft.Storage/storageAccounts", "minimumTlsVersion", "'TLS1_2'")]
    [InlineData("modules/storage.bicep", "Microsoft.Storage/storageAccounts", "supportsHttpsTrafficOnly", "true")]
    [InlineData("modules/servicebus.bicep", "Microsoft.ServiceBus/namespaces", "disableLocalAuth", "true")]
    [InlineData("modules/servicebus.bicep", "Microsoft.ServiceBus/namespaces/queues", "requiresDuplicateDetection", "true")]
    [InlineData("modules/servicebus.bicep", "Microsoft.ServiceBus/namespaces/queues", "deadLetteringOnMessageExpiration", "true")]
    [InlineData("modules/servicebus.bicep", "Microsoft.ServiceBus/namespaces/topics", "requiresDuplicateDetection", "true")]
    [InlineData("modules/monitoring.bicep", "Microsoft.Insights/components", "DisableLocalAuth", "true")]
    [InlineData("modules/vault.bicep", "Microsoft.KeyVault/vaults", "enableRbacAuthorization", "true")]
    [InlineData("modules/vault.bicep", "Microsoft.KeyVault/vaults", "enablePurgeProtection", "true")]
    [InlineData("modules/bot.bicep", "Microsoft.BotService/botServices", "disableLocalAuth", "true")]
    [InlineData("modules/app.bicep", "Microsoft.Web/sites", "httpsOnly", "true")]
    public async Task Doors_are_shut(string file, string type, string property, string value) =>
        Assert.Equal(value, (await ResourceAsync(file, type)).Body.Property("properties")!.Property(property)?.Text);

    [Fact]
    public async Task Nobody_publishes_by_a_password() =>
        Assert.Equal(
            ["false", "false"],
            (await BicepFiles.InfraAsync("modules/app.bicep")).Resources
                .Where(r => r.Type.EndsWith("/basicPublishingCredentialsPolicies", StringComparison.Ordinal))
                .Select(r => r.Body.Property("properties")!.Property("allow")!.Text));

    [Fact]
    public async Task No_secret_has_a_default_and_none_is_told()
    {
        foreach (var file in await BicepFiles.InfraAsync())
        {
            var secrets = Secrets(file).ToList();
            Assert.All(secrets, s => Assert.Contains(s.Value, new[] { null, "''" }));
            Assert.DoesNotContain(
                file.Root.Children.Where(c => c.Kind == "output_declaration").SelectMany(o => o.All).Where(n => n.Kind == "identifier"),
                n => secrets.Exists(s => s.Name == n.Text));
        }

        Assert.Equal(["apiKey", "botSecret", "linkKey"], Secrets(await BicepFiles.InfraAsync("main.bicep")).Select(s => s.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Name, string? Value)> Secrets(BicepFile file) =>
        file.Root.Children.Zip(file.Root.Children.Skip(1))
            .Where(
                p => p.First.Kind == "decorators" && p.First.Text.Contains("@secure()", StringComparison.Ordinal) && p.Second.Kind == "parameter_declaration")
            .Select(p => (p.Second.Children[0].Text, p.Second.Children.Count > 2 ? p.Second.Children[^1].Text : null));

    private static async Task<IEnumerable<string?>> ListAsync(string variable) =>
        (await BicepFiles.InfraAsync("modules/storage.bicep")).Variable(variable)!.Children.Select(c => c.Literal);

    private static async Task<BicepResource> ResourceAsync(string file, string type) =>
        (await BicepFiles.InfraAsync(file)).Resources.Single(r => r.Type == type);
}
