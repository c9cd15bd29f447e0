using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Registration;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Hub;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Hub;

/// <summary>Entities whose columns are damaged as only a table's can be park their own instance and harm no other.</summary>
public sealed class DamagedEntityTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DurableTaskRegistry registry = new DurableTaskRegistry()
        .AddOrchestratorFunc<string, string>("Wait", async (context, input) => $"{input.Length} {await context.WaitForExternalEvent<string>("Go")}");

    private readonly TableServiceClient service = new(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System));
    private readonly string table = AzuriteFixture.UniqueName("Damaged");

    [Theory]
    [InlineData("the first part is missing")]
    [InlineData("the first part is a number")]
    [InlineData("the second part is missing")]
    [InlineData("the second part is a flag")]
    [InlineData("the parts are out of order")]
    [InlineData("a part too many")]
    public async Task A_damaged_entity_parks_its_instance_with_a_word_of_why_and_the_others_go_on(string damage)
    {
        // A quotation mark is escaped in the input, in the event that holds it and in the row: long enough for several columns.
        var input = new string('"', 5_000);
        await using (var hub = await StartedAsync())
        {
            foreach (var id in new[] { "victim", "bystander" })
            {
                await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait", input, new StartOrchestrationOptions(id));
                await hub.Client.RaiseEventAsync(id, "Other", new string('y', 9_000));
                await UntilAsync(hub, id, OrchestrationRuntimeStatus.Running);
            }

            await hub.StopAsync();
        }

        await DamageAsync(damage);
        await using (var hub = await StartedAsync())
        {
            foreach (var id in new[] { "victim", "bystander" }) await hub.Client.RaiseEventAsync(id, "Go", "on");

            var bystander = await hub.Client.WaitForInstanceCompletionAsync("bystander", getInputsAndOutputs: true).WaitAsync(Patience);
            Assert.Equal("5000 on", bystander.ReadOutputAs<string>());
            var victim = await UntilAsync(hub, "victim", OrchestrationRuntimeStatus.Blocked);
            Assert.Contains("is damaged", victim.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
            await hub.StopAsync();
        }
    }

    private async Task DamageAsync(string damage)
    {
        var client = service.GetTableClient(table);
        var entities = new List<TableEntity>();
        await foreach (var row in client.QueryAsync(TableFilter.Partition("s00")))
        {
            if (row.RowKey.Split('|').Contains("victim") && row["D1"] is not null) entities.Add(row);
        }

        Assert.NotEmpty(entities);
        var victim = entities[0];
        switch (damage)
        {
            case "the first part is missing":
                victim["D"] = null;
                break;
            case "the first part is a number":
                victim["D"] = 7L;
                break;
            case "the second part is missing":
                victim["D1"] = null;
                break;
            case "the second part is a flag":
                victim["D1"] = true;
                break;
            case "the parts are out of order":
                (victim["D"], victim["D1"]) = (victim["D1"], victim["D"]);
                break;
            default:
                victim["D2"] = "more";
                break;
        }

        await client.UpsertEntityAsync(victim, TableUpdateMode.Replace);
    }

    private async Task<EmbeddedHub> StartedAsync()
    {
        var options = new HubOptions { Shards = 1 };
        var hub = new EmbeddedHub(
            registry,
            new TableHubStore(service, table),
            options,
            new ServiceCollection().BuildServiceProvider(),
            TimeProvider.System,
            TimeProvider.System,
            NullLoggerFactory.Instance);
        await hub.StartAsync();
        await hub.WhenActive().WaitAsync(Patience);
        return hub;
    }

    private static async Task<OrchestrationMetadata> UntilAsync(EmbeddedHub hub, string id, OrchestrationRuntimeStatus status)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (; ; )
        {
            if (await hub.Client.GetInstanceAsync(id, true, patience.Token) is { } instance && instance.RuntimeStatus == status) return instance;
            await Task.Delay(5, patience.Token);
        }
    }
}
