using Microsoft.Extensions.DependencyInjection;

namespace PerfServerless.Functions.Proposals;

internal static class ProposalServices
{
    public static IServiceCollection AddProposals(this IServiceCollection services) => services
        .AddSingleton<ProposalBoard>()
        .AddSingleton<ProposalCards>()
        .AddSingleton<ProposalFollow>()
        .AddSingleton<LeaverCards>()
        .AddSingleton<NoticeCards>();
}
