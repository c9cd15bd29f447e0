using Microsoft.Extensions.DependencyInjection;

namespace PerfServerless.Functions.Proposals;

internal static class ProposalServices
{
    public static IServiceCollection AddProposals(this IServiceCollection services) => services
        .AddSingleton<ProposalBoard>()
        .AddSingleton<ProposalCards>()
        .AddSingleton<ProposalFollow>()
        .AddSingleton<TargetsInForce>()
        .AddSingleton<TargetFollow>()
        .AddSingleton<LeaverCards>()
        .AddSingleton<NoticeCards>();
}
