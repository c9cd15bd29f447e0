using Azure.Core;
using PerfServerless.Domain.Events;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Messaging;
using PerfServerless.Storage.Queues;
using PerfServerless.Storage.Tests.Faults;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Messaging;

public sealed class EventPublisherTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly OutgoingEvent Told = new()
    {
        Id = "KpiUpdated-0a1b", Type = "KpiUpdated", Subject = "kpi/revenue", At = new(2026, 3, 6, 9, 0, 0, TimeSpan.Zero), Data = """{"kpi":"revenue"}""",
    };

    private static readonly ReadOnlyMemory<byte> Body = CloudEvent.Write(new("acme"), new(7, Told.At, Told), host: null);
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly FaultyTransport wire = new();

    [Fact]
    public async Task On_a_laptop_an_event_goes_to_the_storage_queue_of_that_name_as_it_is()
    {
        var queues = new QueueServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System));
        var name = AzuriteFixture.UniqueName("events");

        await new StorageQueuePublisher(queues).PublishAsync(name, Told, Body, None);

        var taken = Assert.Single(await queues.GetQueueClient(name).ReceiveMessagesAsync(32, TimeSpan.FromMinutes(1)));
        Assert.Equal(Body.ToArray(), taken.Body.ToArray());
    }

    [Fact]
    public async Task In_the_cloud_it_goes_to_Service_Bus_under_its_id_with_a_token()
    {
        string? authorization = null, broker = null, type = null, content = null;
        wire.Next(Fault.Error(503, ""), Fault.Capture(
            request =>
            {
                request.Headers.TryGetValue("Authorization", out authorization);
                request.Headers.TryGetValue("BrokerProperties", out broker);
                request.Headers.TryGetValue("type", out type);
                request.Headers.TryGetValue("Content-Type", out content);
            },
            201));

        await ServiceBus().PublishAsync("events", Told, Body, None);

        Assert.Equal(["POST /events/messages?api-version=2014-01", "POST /events/messages?api-version=2014-01"], wire.Sent);
        Assert.Equal(
            """{"MessageId":"KpiUpdated-0a1b","Label":"KpiUpdated","SessionId":"1158a00f17a3bdcf8e5c1a8cd2a44d27","ContentType":"application/cloudevents\u002Bjson; charset=utf-8"}""",
            System.Text.RegularExpressions.Regex.Replace(broker!, "\"SessionId\":\"[0-9a-f]{32}\"", "\"SessionId\":\"1158a00f17a3bdcf8e5c1a8cd2a44d27\""));
        Assert.Equal(("\"KpiUpdated\"", "application/cloudevents+json; charset=utf-8"), (type, content));
        Assert.Equal("Bearer a-token-of-the-test", authorization);
    }

    [Fact]
    public async Task Events_of_one_subject_share_a_session_and_others_do_not()
    {
        var sessions = new List<string>();
        foreach (var subject in new[] { "kpi/a", "kpi/a", "kpi/b", new string('x', 400) })
        {
            wire.Next(Fault.Capture(
                request =>
                {
                    request.Headers.TryGetValue("BrokerProperties", out var broker);
                    sessions.Add(System.Text.Json.JsonDocument.Parse(broker!).RootElement.GetProperty("SessionId").GetString()!);
                },
                201));
            await ServiceBus().PublishAsync("events", Told with { Subject = subject }, Body, None);
        }

        Assert.Equal(sessions[0], sessions[1]);
        Assert.Equal(3, sessions.Distinct().Count());
        Assert.All(sessions, s => Assert.True(s.Length <= 128));
    }

    [Theory]
    [InlineData(401, "Data Sender", false)]
    [InlineData(404, "does not exist", false)]
    [InlineData(413, "too large", false)]
    [InlineData(503, "Try again", true)]
    public async Task What_Service_Bus_refuses_is_said_in_words(int status, string words, bool worthRetrying)
    {
        wire.Next([.. Enumerable.Repeat(Fault.Answer(status), 4)]);

        var refused = await Assert.ThrowsAsync<StorageException>(() => ServiceBus().PublishAsync("events", Told, Body, None));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a-token-of-the-test", refused.Message, StringComparison.Ordinal);
        Assert.Equal(worthRetrying, refused.WorthRetrying);
    }

    [Fact]
    public void An_address_without_TLS_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ServiceBusPublisher(new("http://acme.servicebus.windows.net"), new FixedToken(), wire.Options()));

    private ServiceBusPublisher ServiceBus() => new(new("https://acme.servicebus.windows.net"), new FixedToken(), wire.Options());

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("a-token-of-the-test", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
