using PerfServerless.Bot.Inbound;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Probes;

/// <summary>The bot can tell the channel from strangers. Its own token is not asked for: anybody may call the health check.</summary>
internal sealed class BotProbe(BotCheck bot) : IServiceProbe
{
    public string Name => "bot";

    public Task<Saying?> WhatIsWrongAsync(CancellationToken cancellationToken) => bot.WhyDeafAsync(cancellationToken);
}
