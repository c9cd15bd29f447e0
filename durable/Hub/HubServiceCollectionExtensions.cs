using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Hub;

/// <summary>Puts an embedded hub into a host.</summary>
public static class HubServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="EmbeddedHub"/> that starts and stops with the host, its <see cref="DurableTaskClient"/> and its
    /// <see cref="HubInspector"/>. Expects a <see cref="DurableTaskRegistry"/> and an <see cref="IHubStore"/> among the services.
    /// </summary>
    /// <param name="business">The business clock; the services' <see cref="TimeProvider"/> by default.</param>
    /// <param name="machine">The machine's clock; the system's by default.</param>
    public static IServiceCollection AddEmbeddedHub(
        this IServiceCollection services,
        Func<IServiceProvider, HubOptions>? options = null,
        Func<IServiceProvider, TimeProvider>? business = null,
        Func<IServiceProvider, TimeProvider>? machine = null)
    {
        services.AddSingleton(s => new EmbeddedHub(
            s.GetRequiredService<DurableTaskRegistry>(),
            s.GetRequiredService<IHubStore>(),
            options?.Invoke(s) ?? new HubOptions(),
            s,
            business?.Invoke(s) ?? s.GetService<TimeProvider>() ?? TimeProvider.System,
            machine?.Invoke(s) ?? TimeProvider.System,
            s.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(s => s.GetRequiredService<EmbeddedHub>().Client);
        services.AddSingleton(s => s.GetRequiredService<EmbeddedHub>().Inspector);
        services.AddSingleton<IHostedService, HubService>();
        return services;
    }
}
