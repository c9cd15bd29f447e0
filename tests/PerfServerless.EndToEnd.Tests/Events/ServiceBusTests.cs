using System.Net;
using System.Net.Sockets;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Events;
using PerfServerless.EndToEnd.Tests.Cloud;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Messaging;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.EndToEnd.Tests.Events;

/// <summary>Events to Service Bus under its own name and over TLS, while it is in trouble.</summary>
public sealed class ServiceBusTests : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perf-bus-");
    private TestCertificates certificates = null!;
    private FakeServiceBus bus = null!;
    private ServiceBusPublisher publisher = null!;
    private HttpClient http = null!;

    public async Task InitializeAsync()
    {
        certificates = new(root.FullName, FakeServiceBus.Host);
        bus = await FakeServiceBus.StartAsync(certificates);
        var handler = certificates.Handler();
        handler.ConnectCallback = async (_, stop) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, bus.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        };
        http = new HttpClient(handler);
        var options = new StorageClientOptions(TimeProvider.System) { Transport = new HttpClientTransport(http) };
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        publisher = new(new($"https://{FakeServiceBus.Host}"), new FixedToken(), options);
    }

    public async Task DisposeAsync() => await bus.DisposeAsync();

    public void Dispose()
    {
        http.Dispose();
        certificates.Dispose();
        root.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_event_is_there_once_and_in_order_whatever_happens_to_the_requests()
    {
        const int Count = 60;
        for (var i = 0; i < Count; i++)
        {
            if (Trouble(i) is { } trouble) bus.Next(trouble);
            await PublishAsync(i);
        }

        Assert.Empty(bus.Refused);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"KpiUpdated-{i}"), bus.Kept.Select(k => k.Id));
        Assert.Equal(10, bus.Duplicates); // taken, and the answer lost: sent again under the same id
        Assert.Single(bus.Kept.Select(k => k.Session).Distinct());
    }

    [Theory]
    [InlineData(401, false)]
    [InlineData(404, false)]
    [InlineData(413, false)]
    [InlineData(503, true)]
    public async Task What_lasts_is_said_in_words_and_whether_another_try_helps(int status, bool worthRetrying)
    {
        for (var i = 0; i < 6; i++) bus.Next(Answering(status));

        var refused = await Assert.ThrowsAsync<StorageException>(() => PublishAsync(1));

        Assert.Equal(worthRetrying, refused.WorthRetrying);
        Assert.Contains($"{status}", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeServiceBus.Token, refused.Message, StringComparison.Ordinal);
    }

    private static Func<HttpContext, bool>? Trouble(int number) => (number % 6) switch
    {
        1 => Answering(503),
        2 => Answering(429),
        3 => context =>
        {
            context.Abort(); // before it was taken
            return false;
        },
        4 => context =>
        {
            context.Response.StatusCode = 500; // after it was taken
            return true;
        },
        _ => null,
    };

    private static Func<HttpContext, bool> Answering(int status) => context =>
    {
        context.Response.StatusCode = status;
        return false;
    };

    private Task PublishAsync(int number)
    {
        var told = new OutgoingEvent { Id = $"KpiUpdated-{number}", Type = "KpiUpdated", Subject = "kpi/a", At = DateTimeOffset.UnixEpoch, Data = "{}" };
        return publisher.PublishAsync(FakeServiceBus.Topic, told, CloudEvent.Write(Acme.Tenant, new(number + 1, told.At, told), host: null), default);
    }

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(FakeServiceBus.Token, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
