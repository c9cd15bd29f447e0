using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>Puts the inputs of a form under the reviews that ask for them.</summary>
internal static class FormSections
{
    /// <param name="items">By deadline.</param>
    /// <param name="headed">Several reviews ask, so that each part says for which it is and until when.</param>
    public static IReadOnlyList<FormSection> Of(DeskContext context, IEnumerable<DeskItem> items, bool headed) =>
    [
        .. items
            .Select(i => (First: i.Cycles[0], Field: FormFields.Of(context, i)))
            .Where(i => i.Field is not null)
            .GroupBy(i => headed ? i.First : null)
            .Select(g => new FormSection(g.Key is null ? null : Heading(context, g.Key), [.. g.Select(i => i.Field!)])),
    ];

    private static Saying? Heading(DeskContext context, CycleKey key)
    {
        if (context.Reviews.FirstOrDefault(r => r.Cycle.Key == key) is not { Cycle: var cycle }) return null;

        var words = context.Now > cycle.Times.DueAt ? FormWords.SectionOverdue : FormWords.Section;
        return words.Say(cycle.CadenceName, cycle.Times.DueAt, cycle.Times.MeetingAt);
    }
}
