using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Settings;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Keys;
using PerfServerless.Host.Hosting;
using PerfServerless.Storage.Hub;
using PerfServerless.Storage.Stores;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Benchmarks.Events;

/// <summary>
/// How many events a second go from their commits through the log to a webhook on this machine; beside it the floor: the same number of requests
/// with bodies of that size, as many at a time, to the same receiver and nothing else.
/// </summary>
internal static class EventBench
{
    private const int Count = 10_000;
    private const int Kpis = 100;
    private const int AStep = 40;
    private const int AtOnce = 16;
    private const int Runs = 3;

    public static async Task RunAsync(TextWriter output)
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var receiver = Receiver(out var came);
        await receiver.StartAsync();
        var url = new Uri(receiver.Urls.Single() + "/hook");
        await using var app = await AppAsync(azurite.ConnectionString);
        var scorecard = Acme.Scorecard([.. Enumerable.Range(0, Kpis).Select(i => Acme.Kpi($"kpi-{i}", Acme.Ole))]);
        await app.Services.GetRequiredService<IScorecardStore>().PublishAsync(new("v1", scorecard, DateTimeOffset.UnixEpoch), CancellationToken.None);
        using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
        http.DefaultRequestHeaders.Add("X-Api-Key", app.Services.GetRequiredService<HostKeys>().ApiKey);
        using (var added = await http.PostAsJsonAsync("/api/events/destinations", new { url, contact = "ole" })) added.EnsureSuccessStatusCode();

        var (best, commits) = (double.MaxValue, double.MaxValue);
        for (var run = 0; run < Runs; run++)
        {
            var began = Stopwatch.GetTimestamp();
            await CommitAsync(app.Services.GetRequiredService<ICheckInStore>(), scorecard, run);
            commits = Math.Min(commits, Stopwatch.GetElapsedTime(began).TotalSeconds);
            began = Stopwatch.GetTimestamp();
            app.Services.GetRequiredService<IAnnouncer>().Kick(scorecard.Tenant);
            while (came() < (run + 1) * Count) await Task.Delay(10);
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        output.Report("events.committed_per_second", Count / commits, "events/s");
        output.Report("events.delivered_per_second", Count / best, "events/s");
        output.Report("events.floor_per_second", Count / await FloorAsync(url), "events/s");
    }

    private static WebApplication Receiver(out Func<int> came)
    {
        var count = 0;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            if (context.Request.Headers.ContainsKey("webhook-id")) Interlocked.Increment(ref count);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        });
        came = () => Volatile.Read(ref count);
        return app;
    }

    private static async Task<WebApplication> AppAsync(string connection)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("PerfServerless:PublicUrl", "http://127.0.0.1:3978"), new("Storage:ConnectionString", connection),
            new("Bot:Gate", "Development"), new("Bot:Credential", "None"),
        ]);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddReviews(builder.Configuration, BotDoor.OwnMachine)
            .AddTableStores()
            .AddTableHubStore("Hub")
            .AddHub()
            .AddSingleton(HostKeys.Make());
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapReviews();
        await app.StartAsync();
        await app.Services.GetRequiredService<EmbeddedHub>().WhenActive().WaitAsync(TimeSpan.FromMinutes(1));
        return app;
    }

    private static async Task CommitAsync(ICheckInStore store, Scorecard scorecard, int run)
    {
        for (var number = 0; number < Count; number += AStep)
        {
            var actuals = Enumerable.Range(number, AStep).Select(i => Acme.Actual($"kpi-{i % Kpis}", "2026-W20", i) with { Id = $"{run}-{i}" }).ToList();
            await store.CommitAsync(
                new(scorecard.Tenant) { Actuals = actuals, Announced = [.. actuals.Select(a => KpiUpdated.Of(scorecard, a, personal: false))] },
                CancellationToken.None);
        }
    }

    /// <returns>Seconds.</returns>
    private static async Task<double> FloorAsync(Uri url)
    {
        using var http = new HttpClient();
        var body = CloudEvent.Write(Acme.Tenant, new(1, default, KpiUpdated.Of(Acme.Scorecard(Acme.Kpi("kpi-1", Acme.Ole)), Acme.Actual("kpi-1", "2026-W20", 1), false)), url);
        var best = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var began = Stopwatch.GetTimestamp();
            await Parallel.ForAsync(0, Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, stop) =>
            {
                using var content = new ReadOnlyMemoryContent(body);
                using var answer = await http.PostAsync(url, content, stop);
            });
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        return best;
    }
}
