using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Functions.Telemetry;

namespace PerfServerless.Functions.Tests.Telemetry;

public sealed class TelemetryExportTests
{
    [Fact]
    public async Task Traces_and_metrics_reach_the_collector_before_the_host_stops()
    {
        var received = new ConcurrentBag<string>();
        await using var collector = await CollectorAsync(received);
        using var export = Export(("OTEL_EXPORTER_OTLP_ENDPOINT", Address(collector)), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));

        await export.StartAsync(CancellationToken.None);
        using (var meter = new System.Diagnostics.Metrics.Meter(HubDiagnostics.Name)) meter.CreateCounter<long>("durable.turns").Add(1);
        using (HubDiagnostics.Traces.StartActivity("orchestration Test")) { }
        await export.StopAsync(CancellationToken.None);

        Assert.Contains("/v1/traces", received);
        Assert.Contains("/v1/metrics", received);
    }

    [Fact]
    public async Task Without_a_collector_nobody_listens()
    {
        using var source = new System.Diagnostics.ActivitySource("PerfServerless.Storage");
        using var export = Export();

        await export.StartAsync(CancellationToken.None);

        Assert.False(source.HasListeners());
    }

    [Fact]
    public async Task An_endpoint_that_is_no_address_is_refused_with_a_sentence()
    {
        using var export = Export(("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317"));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => export.StartAsync(CancellationToken.None));

        Assert.Contains("http://localhost:4317", refused.Message, StringComparison.Ordinal);
    }

    private static TelemetryExport Export(params (string Key, string Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());

    private static async Task<WebApplication> CollectorAsync(ConcurrentBag<string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/v1/{signal}", (HttpRequest request) =>
        {
            received.Add(request.Path);
            return Results.Ok();
        });
        await app.StartAsync();
        return app;
    }

    private static string Address(WebApplication app) => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
