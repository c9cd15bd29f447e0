using Microsoft.Extensions.DependencyInjection;

namespace PerfServerless.Functions.Decisions;

internal static class DecisionServices
{
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddSingleton<DecisionBoard>()
        .AddSingleton<DecisionMeetings>()
        .AddSingleton<TargetApprovers>()
        .AddSingleton<DecisionDesk>()
        .AddSingleton<ActionCards>()
        .AddSingleton<ActionFollow>();
}
