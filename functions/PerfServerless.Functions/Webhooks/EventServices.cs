using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Freshness;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Webhooks;

/// <summary>Registers what tells other systems.</summary>
internal static class EventServices
{
    /// <summary>A host with several processes registers <see cref="DeliveryClaims"/> of its own before.</summary>
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddDestinations()
        .AddSingleton<WebhookDesk>()
        .AddSingleton<IHeldNews, HeldNews>()
        .AddSingleton<EventRelay>()
        .AddSingleton<IAnnouncer>(s => s.GetRequiredService<EventRelay>())
        .AddHostedService(s => s.GetRequiredService<EventRelay>())
        .AddSingleton<FreshnessWatch>();

    /// <summary>Where events go and how that stands, without what brings them there.</summary>
    public static IServiceCollection AddDestinations(this IServiceCollection services)
    {
        services.TryAddSingleton(DeliveryClaims.Alone);
        return services
            .AddSingleton<SecretBox>()
            .AddSingleton<WebhookSecrets>()
            .AddSingleton(s => new WebhookAddress(Options(s).Events.InternalHosts, s.GetRequiredService<IHostEnvironment>().IsDevelopment()))
            .AddSingleton(s => new WebhookSender(
                s.GetRequiredService<WebhookAddress>(), s.GetRequiredService<WebhookSecrets>(), Options(s).PublicUrl, s.GetRequiredService<TimeProvider>()))
            .AddSingleton<WebhookList>()
            .AddSingleton<IOwnDestinations>(s => s.GetRequiredService<WebhookList>())
            .AddSingleton<SettingsDestinations>()
            .AddSingleton<EventDestinations>()
            .AddSingleton<EventBoard>();
    }

    private static AppOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<AppOptions>>().Value;
}
