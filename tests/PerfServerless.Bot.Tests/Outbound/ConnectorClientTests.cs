using System.Text.Json;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Protocol;
using PerfServerless.Bot.Tests.Support;

namespace PerfServerless.Bot.Tests.Outbound;

public sealed class ConnectorClientTests
{
    private static readonly Uri ServiceUrl = new("http://localhost:9/_connector");

    private readonly ManualClock clock = new();

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task What_passes_is_tried_again_with_growing_waits(int status)
    {
        var handler = new StubHandler(
            clock, StubHandler.Status(status), StubHandler.Status(status), StubHandler.Status(status), StubHandler.Status(201, """{"id":"m1"}"""));

        Assert.Equal("m1", await Finish(() => Client(handler).SendAsync(ServiceUrl, Message(), default)));

        var waits = handler.Calls.Zip(handler.Calls.Skip(1), (a, b) => b.At - a.At).ToList();
        Assert.Equal(3, waits.Count);
        for (var i = 0; i < 3; i++) Assert.InRange(waits[i], TimeSpan.FromSeconds(0.25 * Math.Pow(2, i)), TimeSpan.FromSeconds(0.5 * Math.Pow(2, i)));
    }

    [Fact]
    public async Task The_channel_says_how_long_to_wait()
    {
        var handler = new StubHandler(clock, StubHandler.Status(429, retryAfter: "7"), StubHandler.Status(201, """{"id":"m1"}"""));

        await Finish(() => Client(handler).SendAsync(ServiceUrl, Message(), default));

        Assert.Equal(TimeSpan.FromSeconds(7), handler.Calls[1].At - handler.Calls[0].At);
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(413, false)]
    [InlineData(302, false)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(429, true)]
    public async Task What_does_not_pass_throws_and_says_whether_retrying_helps(int status, bool worthRetrying)
    {
        var handler = new StubHandler(clock, StubHandler.Status(status, """{"error":{"code":"SomeCode","message":"words of a person"}}"""));

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Finish(() => Client(handler).SendAsync(ServiceUrl, Message(), default)));

        Assert.Equal((status, "SomeCode", worthRetrying), ((int)failure.Status!, failure.Code, failure.WorthRetrying));
        Assert.DoesNotContain("words of a person", failure.Message);
        Assert.Equal(status == 429 ? 5 : 1, handler.Calls.Count);
    }

    [Fact]
    public async Task Ids_cannot_leave_their_place_in_the_address()
    {
        var handler = new StubHandler(clock, StubHandler.Status(200));

        await Finish(() => Client(handler).FindMemberAsync(ServiceUrl, "../../x?y", "29:a/b#c", default));

        Assert.Equal("http://localhost:9/_connector/v3/conversations/..%2F..%2Fx%3Fy/members/29%3Aa%2Fb%23c", handler.Calls[0].Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_foreign_address_is_refused_before_anything_leaves()
    {
        var handler = new StubHandler(clock, StubHandler.Status(200));

        await Assert.ThrowsAsync<ConnectorException>(() => Client(handler).SendAsync(new Uri("https://evil.example"), Message(), default));

        Assert.Empty(handler.Calls);
    }

    [Fact]
    public async Task Redirects_are_not_followed()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Next.Enqueue(new(302, Location: "/elsewhere"));
        using var http = ConnectorClient.CreateHttpClient();

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Client(http).SendAsync(new Uri(connector.Address), Message(), default));

        Assert.Equal(302, (int)failure.Status!);
        Assert.Single(connector.Calls);
    }

    [Fact]
    public async Task A_connector_that_is_not_there_is_worth_retrying()
    {
        await using var connector = await FakeConnector.StartAsync();
        var address = connector.Address;
        await connector.DisposeAsync();
        using var http = ConnectorClient.CreateHttpClient();

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Client(http).SendAsync(new Uri(address), Message(), default));

        Assert.True(failure.WorthRetrying);
    }

    [Fact]
    public async Task All_messages_together_keep_to_the_limit_of_a_second()
    {
        var handler = new StubHandler(clock, StubHandler.Status(201, """{"id":"m"}"""));
        var client = Client(handler);

        await Finish(() => Task.WhenAll(Enumerable.Range(0, 80).Select(i => client.SendAsync(ServiceUrl, Message($"c{i}"), default))));

        Assert.All(handler.Calls.Skip(25).Zip(handler.Calls), pair => Assert.True(pair.First.At - pair.Second.At >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task One_conversation_gets_seven_messages_a_second_at_most()
    {
        var handler = new StubHandler(clock, StubHandler.Status(201, """{"id":"m"}"""));
        var client = Client(handler);

        await Finish(() => Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.SendAsync(ServiceUrl, Message(), default))));

        Assert.All(handler.Calls.Skip(7).Zip(handler.Calls), pair => Assert.True(pair.First.At - pair.Second.At >= TimeSpan.FromSeconds(1)));
        Assert.All(handler.Calls.Skip(8).Zip(handler.Calls), pair => Assert.True(pair.First.At - pair.Second.At >= TimeSpan.FromSeconds(2)));
    }

    private ConnectorClient Client(HttpMessageHandler handler) => Client(new HttpClient(handler));

    private ConnectorClient Client(HttpClient http) =>
        new(http, new ConnectorOptions(), ServiceUrlPolicy.Development, new NoCredential(), clock, new Random(1));

    private static OutgoingActivity Message(string conversation = "c1") => new()
    {
        From = new() { Id = "28:bot" }, Recipient = new() { Id = "29:ada" }, Conversation = new() { Id = conversation }, Summary = "s",
        Attachments = [new(InvokeResponse.CardType, JsonSerializer.SerializeToElement(new { }))],
    };

    // On one thread: time moves only when nothing else can, so that each call is made at the moment at which it may.
    private Task<T> Finish<T>(Func<Task<T>> call)
    {
        Task<T>? made = null;
        new SimulationScheduler(new Random(1), clock).Run(async () =>
        {
            made = call();
            await made.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Current);
        });
        return made!;
    }
}
