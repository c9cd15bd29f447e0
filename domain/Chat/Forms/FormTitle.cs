using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>Says how many numbers are due: of the one review that asks, or of all together.</summary>
internal static class FormTitle
{
    public static Saying Of(DeskContext context)
    {
        var missing = context.Missing.ToList();
        var overdue = missing.Count(i => context.Now > i.DueAt);

        if (context.Asking(missing) is [{ Cycle.CadenceName: var cadence }])
            return (overdue > 0 ? FormWords.Overdue : FormWords.Due).Say(cadence, missing.Count);
        if (overdue == 0) return FormWords.DueAcross.Say(missing.Count);
        return overdue == missing.Count ? FormWords.OverdueAcross.Say(overdue) : FormWords.PartlyOverdue.Say(missing.Count, overdue);
    }
}
