using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PerfServerless.SimulatedTeams.Limits;
using PerfServerless.TestKit.Network;

namespace PerfServerless.EndToEnd.Tests.Crash;

/// <summary>A connector that outlives the app, keeps what came to whom, and refuses what Teams refuses.</summary>
internal sealed class CountingConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DocumentedLimits limits = new(TimeProvider.System);
    private int ids;

    private CountingConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        Address = new Uri($"http://127.0.0.1:{FreePort.Take()}");
        builder.WebHost.UseUrls(Address.GetLeftPart(UriPartial.Authority));
        app = builder.Build();
        app.MapPost("/v3/conversations/{conversation}/activities", (string conversation, HttpContext context) => Take(conversation, context));
        app.MapPut("/v3/conversations/{conversation}/activities/{activity}", (string activity) => Results.Json(new { id = activity }));
    }

    public Uri Address { get; }

    /// <summary>The ids of the messages that came, by conversation, oldest first.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<string>> Messages { get; } = new(StringComparer.Ordinal);

    /// <summary>How many messages came.</summary>
    public int Count => Volatile.Read(ref ids);

    /// <summary>How many were refused.</summary>
    public int Refused { get; private set; }

    public static async Task<CountingConnector> StartAsync()
    {
        var connector = new CountingConnector();
        await connector.app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Take(string conversation, HttpContext context)
    {
        if (limits.Take("", conversation) is var wait && wait > TimeSpan.Zero)
        {
            Refused++;
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Results.Json(new { error = new { code = "Throttled" } }, statusCode: StatusCodes.Status429TooManyRequests);
        }

        var id = $"m{Interlocked.Increment(ref ids)}";
        Messages.GetOrAdd(conversation, _ => new()).Enqueue(id);
        return Results.Json(new { id }, statusCode: StatusCodes.Status201Created);
    }
}
