using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Azure.Functions;
using PerfServerless.Functions.Azure.Hosting;
using PerfServerless.Functions.Azure.Tests.Adapter;
using PerfServerless.Functions.Azure.Tests.Hosting;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Import;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Azure.Tests.Feeds;

/// <summary>What becomes of the messages that Azure's triggers bring.</summary>
public sealed class FeedFunctionsTests
{
    private const string Good = """{"tenant":"acme","kpi":"on-time","period":"2026-05","value":96.5}""";

    private readonly Settled actions = new();

    [Fact]
    public async Task A_message_of_Service_Bus_is_recorded_once_however_often_it_is_brought_and_completed_each_time()
    {
        await using var services = await ServicesAsync();
        for (var delivery = 1; delivery <= 2; delivery++) await BringAsync(services, new BinaryData(Good), delivery);

        Assert.Equal(["complete m-1", "complete m-1"], actions.What);
        Assert.Single(
            (await services.GetRequiredService<IActualStore>().ReadAsync(new("acme"), [new("on-time")], default))[new("on-time")], a => a.Period == "2026-05");
    }

    [Theory]
    [InlineData("""{"tenant":"nobody","kpi":"on-time","period":"2026-05","value":1}""", "push.feed.no-organisation")]
    [InlineData("hello", "push.feed.no-json-at")]
    public async Task One_that_cannot_be_taken_is_a_dead_letter_with_its_reason_and_operations_says_so(string message, string reason)
    {
        await using var services = await ServicesAsync();
        await BringAsync(services, new BinaryData(message), 1);

        Assert.StartsWith($"dead m-1 {reason} ", Assert.Single(actions.What), StringComparison.Ordinal);
        var noted = Assert.Single(await services.GetRequiredService<IFeedRefusals>().LastAsync(10, default));
        Assert.Equal(("m-1", reason, "actuals/$deadletterqueue"), (noted.MessageId, noted.Why.Id, noted.Aside));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_dead_letter_too()
    {
        await using var services = await ServicesAsync();
        await BringAsync(services, new BinaryData(new byte[] { 0xFF, 0xFE, 0xC3, 0x28 }), 1);
        Assert.StartsWith("dead m-1 push.feed.no-utf8 ", Assert.Single(actions.What), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_that_is_not_the_messages_leaves_it_unsettled_so_that_it_is_brought_again()
    {
        await using var services = await ServicesAsync(s => s.AddSingleton<IScorecardStore>(_ => throw new IOException("The store is away.")));
        await Assert.ThrowsAnyAsync<IOException>(() => BringAsync(services, new BinaryData(Good), 1));
        Assert.Empty(actions.What);
    }

    [Theory]
    [InlineData("4", 0)]
    [InlineData("5", 1)]
    public async Task A_message_of_the_storage_queue_is_noted_when_the_host_is_about_to_move_it(string takes, int noted)
    {
        await using var services = await ServicesAsync();
        var call = new Call(new Dictionary<string, object?> { ["Id"] = "\"q-1\"", ["DequeueCount"] = takes });
        await Assert.ThrowsAsync<FeedRefusedException>(() => Functions(services).FromQueueAsync("hello", new FakeOfficialClient(), call));

        var refusals = await services.GetRequiredService<IFeedRefusals>().LastAsync(10, default);
        Assert.Equal(noted, refusals.Count);
        Assert.All(refusals, r => Assert.Equal(("q-1", "actuals-poison"), (r.MessageId, r.Aside)));
    }

    private Task BringAsync(ServiceProvider services, BinaryData body, int delivery) => Functions(services).FromServiceBusAsync(
        ServiceBusModelFactory.ServiceBusReceivedMessage(body: body, messageId: "m-1", deliveryCount: delivery), actions, new FakeOfficialClient(), new Call());

    private static async Task<ServiceProvider> ServicesAsync(Action<IServiceCollection>? change = null)
    {
        var configuration = AzureSettings.Configuration;
        var composed = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { EnvironmentName = Environments.Production })
            .AddReviewsOnAzure(configuration)
            .AddInMemoryStores();
        change?.Invoke(composed);
        var services = composed.BuildServiceProvider();
        if (change is null) await services.GetRequiredService<ScorecardImport>().ImportAsync(new FolderBuilder().ToFolder(), null, CancellationToken.None);
        return services;
    }

    private static FeedFunctions Functions(ServiceProvider services) => ActivatorUtilities.CreateInstance<FeedFunctions>(services);

    /// <summary>Remembers how messages were settled.</summary>
    private sealed class Settled : ServiceBusMessageActions
    {
        public List<string> What { get; } = [];

        public override Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
        {
            What.Add($"complete {message.MessageId}");
            return Task.CompletedTask;
        }

        public override Task DeadLetterMessageAsync(
            ServiceBusReceivedMessage message,
            Dictionary<string, object>? propertiesToModify = default,
            string? deadLetterReason = default,
            string? deadLetterErrorDescription = default,
            CancellationToken cancellationToken = default)
        {
            What.Add($"dead {message.MessageId} {deadLetterReason} {deadLetterErrorDescription}");
            return Task.CompletedTask;
        }
    }
}
