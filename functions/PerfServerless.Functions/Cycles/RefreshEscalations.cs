using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Cycles;

/// <summary>Something about a person changed: rewrites the cards of the managers who were told about him.</summary>
public sealed class RefreshEscalations(ICycleStore cycles, EscalationCards cards, BusinessTime business) : TaskActivity<RefreshEscalationsInput, object?>
{
    public override async Task<object?> RunAsync(TaskActivityContext context, RefreshEscalationsInput input)
    {
        foreach (var notice in await cards.RewriteAboutAsync(input.Cycle, input.Person, CancellationToken.None)) await TellIfResolvedAsync(notice);

        return null;
    }

    private async Task TellIfResolvedAsync(EscalationNotice notice)
    {
        if (await cards.ReadAsync(notice, CancellationToken.None) is not { } facts) return;
        if (!EscalationContent.Of(facts).People.All(p => p.State is EscalationLineState.Answered or EscalationLineState.Excused)) return;

        await cycles.TellAsync(notice.Cycle, [new($"resolved-{notice.Manager}", business.Now, TimelineKind.EscalationResolved, notice.Manager)], CancellationToken.None);
    }
}
