using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Messaging;
using PerfServerless.Storage.Queues;
using PerfServerless.Storage.Stores;
using PerfServerless.Storage.Tests.Faults;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Messaging;

public sealed class EventPublisherTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly OutgoingEvent Closed = new("c:acme:weekly:20260306", "cycle.closed", """{"complete":true}""");
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly FaultyTransport wire = new();

    [Fact]
    public async Task On_a_laptop_an_event_goes_to_the_storage_queue_of_that_name()
    {
        var queues = new QueueServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System));
        var name = AzuriteFixture.UniqueName("events");

        await new StorageQueuePublisher(queues).PublishAsync(name, Closed, None);

        var taken = Assert.Single(await queues.GetQueueClient(name).ReceiveMessagesAsync(32, TimeSpan.FromMinutes(1)));
        Assert.Equal("""{"id":"c:acme:weekly:20260306","type":"cycle.closed","data":{"complete":true}}""", Encoding.UTF8.GetString(taken.Body.Span));
    }

    [Fact]
    public async Task In_the_cloud_it_goes_to_Service_Bus_under_its_id_with_a_signature_for_that_queue()
    {
        string? authorization = null, broker = null;
        wire.Next(Fault.Error(503, ""), Fault.Capture(
            request =>
            {
                request.Headers.TryGetValue("Authorization", out authorization);
                request.Headers.TryGetValue("BrokerProperties", out broker);
            },
            201));

        await ServiceBus().PublishAsync("events", Closed, None);

        Assert.Equal(["POST /events/messages?api-version=2014-01", "POST /events/messages?api-version=2014-01"], wire.Sent);
        Assert.Equal("""{"MessageId":"c:acme:weekly:20260306","Label":"cycle.closed"}""", broker);
        var parts = authorization!["SharedAccessSignature ".Length..].Split('&')
            .Select(p => p.Split('=', 2))
            .ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
        Assert.Equal(("https://acme.servicebus.windows.net/events/messages", "sender"), (parts["sr"], parts["skn"]));
        Assert.Equal(
            Convert.ToBase64String(HMACSHA256.HashData("secret"u8, Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(parts["sr"])}\n{parts["se"]}"))),
            parts["sig"]);
    }

    [Theory]
    [InlineData(401, "right to send", false)]
    [InlineData(404, "does not exist", false)]
    [InlineData(413, "too large", false)]
    [InlineData(503, "Try again", true)]
    public async Task What_Service_Bus_refuses_is_said_in_words(int status, string words, bool worthRetrying)
    {
        wire.Next([.. Enumerable.Repeat(Fault.Answer(status), 4)]);

        var refused = await Assert.ThrowsAsync<StorageException>(() => ServiceBus().PublishAsync("events", Closed, None));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
        Assert.Equal(worthRetrying, refused.WorthRetrying);
    }

    [Fact]
    public async Task A_payload_that_is_no_JSON_or_an_id_too_long_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => ServiceBus().PublishAsync("events", Closed with { Payload = "{" }, None));
        await Assert.ThrowsAsync<ArgumentException>(() => ServiceBus().PublishAsync("events", Closed with { Id = new('x', 129) }, None));
        Assert.Empty(wire.Sent);
    }

    [Fact]
    public async Task The_setting_chooses_the_carrier_and_a_bad_one_stops_the_start()
    {
        using var laptop = Host(null);
        using var cloud = Host("https://acme.servicebus.windows.net");
        using var wrong = Host("sb://acme.servicebus.windows.net");

        Assert.IsType<StorageQueuePublisher>(laptop.Services.GetRequiredService<IEventPublisher>());
        Assert.IsType<ServiceBusPublisher>(cloud.Services.GetRequiredService<IEventPublisher>());
        Assert.Contains("not an https address", (await Assert.ThrowsAsync<OptionsValidationException>(() => wrong.StartAsync())).Message, StringComparison.Ordinal);
    }

    private ServiceBusPublisher ServiceBus() => new(new("https://acme.servicebus.windows.net"), "sender", "secret", wire.Options());

    private IHost Host(string? serviceBus)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new("Storage:ConnectionString", azurite.ConnectionString), new("Messaging:ServiceBusUri", serviceBus)]);
        builder.Services.AddSingleton(TimeProvider.System).AddTableStores().AddEventPublisher();
        return builder.Build();
    }
}
