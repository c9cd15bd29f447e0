using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PerfServerless.Bot.Authentication;
using PerfServerless.Bot.Conversations;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Settings;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Inbound;

/// <summary>Registers the bot.</summary>
public static class BotServices
{
    /// <summary>
    /// Adds the bot and its <see cref="IChannel"/>. The host adds <see cref="IReviewDesk"/>, <see cref="IAddressStore"/> and
    /// <see cref="IScorecardStore"/>; the desk may take the channel. Where the host adds no <see cref="Languages"/>, they are those built in.
    /// </summary>
    public static IServiceCollection AddBot(this IServiceCollection services, Func<IServiceProvider, BotSettings> settings)
    {
        services.TryAddSingleton(Languages.BuiltIn);
        return services
            .AddSingleton(settings)
            .AddSingleton(provider => Connector(provider.GetRequiredService<BotSettings>()))
            .AddSingleton<ConversationBook>()
            .AddSingleton<TeamsChannel>()
            .AddSingleton<IChannel>(provider => provider.GetRequiredService<TeamsChannel>())
            .AddSingleton<Audience>()
            .AddSingleton<Replies>()
            .AddSingleton<Organisations>()
            .AddSingleton<SenderResolver>()
            .AddSingleton(provider => CardVerbs.Over(provider.GetRequiredService<IReviewDesk>()))
            .AddSingleton(provider => new Installations(
                provider.GetRequiredService<ConversationBook>(),
                provider.GetRequiredService<IReviewDesk>(),
                provider.GetRequiredService<TeamsChannel>(),
                provider.GetRequiredService<Audience>(),
                provider.GetRequiredService<BotSettings>().BusinessClock))
            .AddSingleton<ActivityHandler>()
            .AddSingleton<ActivityIntake>()
            .AddSingleton<BotEndpoint>();
    }

    /// <summary>
    /// Adds the bot's gate, its credential and the connectors it speaks to, as the section <c>Bot</c> says. None is assumed: a host that
    /// names no gate or no credential does not start.
    /// </summary>
    /// <param name="door">Who reaches the host.</param>
    public static IServiceCollection AddBotDoor(this IServiceCollection services, IConfiguration configuration, BotDoor door)
    {
        services.TryAddSingleton(ConsoleReader.English);
        services.AddSingleton<IValidateOptions<BotOptions>>(s => new BotOptionsRule(door, s.GetRequiredService<ConsoleReader>()));
        services.AddOptions<BotOptions>().Bind(configuration.GetSection(BotOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton(ChannelDoor.Of)
            .AddSingleton(s => new ConnectorOptions
            {
                RequestsPerSecond = s.GetRequiredService<IOptions<BotOptions>>().Value.Rate ?? ConnectorOptions.UsualRate,
            })
            .AddSingleton(s => s.GetRequiredService<ChannelDoor>().Gate)
            .AddSingleton(s => s.GetRequiredService<ChannelDoor>().Credential)
            .AddSingleton(s => s.GetRequiredService<ChannelDoor>().ServiceUrls)
            .AddSingleton(s => new BotCheck(s.GetRequiredService<ChannelDoor>()));
    }

    private static ConnectorClient Connector(BotSettings settings) => new(
        ConnectorClient.CreateHttpClient(),
        settings.Connector,
        settings.ServiceUrls,
        settings.Credential,
        settings.MachineClock,
        new Random(settings.JitterSeed));
}
