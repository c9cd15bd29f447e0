using Microsoft.Extensions.Logging;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Hub.Terms;

/// <summary>What a hub was given; the same for all its terms.</summary>
/// <param name="Services">Makes orchestrators and activities.</param>
/// <param name="Business">The business clock: due times.</param>
/// <param name="Machine">The machine's clock: leases and retries.</param>
internal sealed record HubSurroundings(
    DurableTaskRegistry Registry,
    IHubStore Store,
    HubOptions Options,
    IServiceProvider Services,
    TimeProvider Business,
    TimeProvider Machine,
    ILogger Log,
    HubDiagnostics Diagnostics);
