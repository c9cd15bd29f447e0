using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Functions.Feeds;
using PerfServerless.Storage.Http;

namespace PerfServerless.Functions.Telemetry;

/// <summary>
/// Exports traces and metrics by OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector, and costs nothing where it does
/// not. The providers are made by hand: the package that would do it for the host is not needed for three sources.
/// </summary>
internal sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    /// <summary>The setting, as OpenTelemetry names it.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string ServiceName = "OTEL_SERVICE_NAME";

    private static readonly string[] Sources = [HubDiagnostics.Name, StorageMetrics.MeterName, FeedTally.MeterName];

    private TracerProvider? traces;
    private MeterProvider? metrics;

    /// <exception cref="OptionsValidationException">The endpoint is not an address.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration[Endpoint] is not { Length: > 0 } endpoint) return Task.CompletedTask;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new OptionsValidationException(
                Endpoint, typeof(string), [$"{Endpoint} '{endpoint}' must be the address of a collector, such as http://localhost:4317."]);

        Export(address);
        return Task.CompletedTask;
    }

    // A method of its own, so that the exporter's assemblies are not loaded where nothing is exported.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Export(Uri endpoint)
    {
        var service = ResourceBuilder.CreateDefault().AddService(configuration[ServiceName] ?? "perfserverless");
        var isHttp = configuration[Protocol] == "http/protobuf";
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(service).AddSource(Sources).AddOtlpExporter(o => Configure(o, endpoint, isHttp, "v1/traces")).Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(service).AddMeter(Sources).AddOtlpExporter(o => Configure(o, endpoint, isHttp, "v1/metrics")).Build();
    }

    /// <summary>Sends what was not sent yet, for a bounded time.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces?.ForceFlush(2_000);
        metrics?.ForceFlush(2_000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    // Set here rather than left to the exporter's own reading of the environment, so that appsettings and arguments count too.
    private static void Configure(OtlpExporterOptions options, Uri address, bool isHttp, string signal)
    {
        options.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        options.Endpoint = isHttp ? new Uri(address.AbsoluteUri.TrimEnd('/') + "/" + signal) : address;
    }
}
