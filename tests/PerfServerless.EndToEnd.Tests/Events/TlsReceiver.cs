using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PerfServerless.EndToEnd.Tests.Cloud;

namespace PerfServerless.EndToEnd.Tests.Events;

/// <summary>
/// Another system that listens over TLS and is as awkward as others are: it checks signatures, and now and then it is overloaded, breaks down
/// before or after it took an event, or hangs up.
/// </summary>
internal sealed class TlsReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> bySubject = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> times = new(StringComparer.Ordinal);
    private readonly Random random;
    private int asked;

    private TlsReceiver(WebApplication app, int seed) => (this.app, random) = (app, new Random(seed));

    public Uri Url => new($"https://localhost:{new Uri(app.Urls.Single()).Port}/hooks/reviews");

    /// <summary>What signs; the test learns it when it adds the webhook.</summary>
    public byte[] Secret { get; set; } = [];

    /// <summary>How many different events came, and how many came again.</summary>
    public (int Different, int Again) Came => (times.Count, times.Values.Sum() - times.Count);

    public ConcurrentQueue<string> Refused { get; } = new();

    /// <summary>Of each subject the places in the log, in the order of first arrival.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Order =>
        bySubject.ToDictionary(s => s.Key, IReadOnlyList<string> (s) => [.. s.Value]);

    public static async Task<TlsReceiver> StartAsync(TestCertificates certificates, int seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.UseHttps(certificates.Certificate)));
        var receiver = new TlsReceiver(builder.Build(), seed);
        receiver.app.Run(receiver.AnswerAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (!IsSigned(context.Request.Headers, body.ToArray()))
        {
            Refused.Enqueue("a signature that is not right");
            context.Response.StatusCode = 401;
            return;
        }

        switch (Mood())
        {
            case 0:
                context.Response.StatusCode = 503;
                context.Response.Headers.RetryAfter = "1";
                return;
            case 1:
                context.Abort(); // before it took it
                return;
            case 2:
                Take(body.ToArray());
                context.Response.StatusCode = 500; // after it took it
                return;
            default:
                Take(body.ToArray());
                context.Response.StatusCode = 202;
                return;
        }
    }

    /// <summary>One in three thousand is in trouble: every one of them costs a pause.</summary>
    private int Mood()
    {
        const int Calm = 9;
        lock (random) return ++asked % 3000 == 0 ? random.Next(3) : Calm;
    }

    private void Take(byte[] body)
    {
        var told = JsonSerializer.Deserialize<JsonElement>(body);
        var id = told.GetProperty("id").GetString()!;
        if (times.AddOrUpdate(id, 1, (_, n) => n + 1) > 1) return;
        bySubject.GetOrAdd(told.GetProperty("subject").GetString()!, _ => new()).Enqueue(told.GetProperty("sequence").GetString()!);
    }

    private bool IsSigned(IHeaderDictionary headers, byte[] body)
    {
        var head = Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.");
        var right = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Secret, (byte[])[.. head, .. body]));
        return headers["webhook-signature"].ToString().Split(' ').Contains(right);
    }
}
