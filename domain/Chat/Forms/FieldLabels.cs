using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>What the inputs of a form are called for its reader, the same in every channel.</summary>
public sealed class FieldLabels(IReadOnlyList<FormSection> sections, Reader reader)
{
    // Two inputs may not be labelled alike: of a KPI that is asked for several periods each label names its own.
    private readonly HashSet<string> several = sections.SelectMany(s => s.Fields)
        .GroupBy(f => f.Name, StringComparer.Ordinal)
        .Where(g => g.Count() > 1)
        .Select(g => g.Key)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The input for the value; it names the unit where the KPI's name does not.</summary>
    public string Value(FormField field)
    {
        var unit = ValueText.UnitLabel(field.Unit, reader.Culture);
        return reader.Say(unit.Length == 0 || Names(field.Name, unit) ? CardWords.Value.Say(Name(field)) : CardWords.ValueWithUnit.Say(Name(field), unit));
    }

    public string Note(FormField field) => reader.Say(CardWords.Note.Say(Name(field)));

    public string Cause(FormField field) => reader.Say(CardWords.Cause.Say(Name(field)));

    private string Name(FormField field) =>
        several.Contains(field.Name) ? reader.Say(CardWords.NameOfPeriod.Say(field.Name, field.Period)) : field.Name;

    // As a word of its own: the "h" of hours is in "heat" as well.
    private static bool Names(string name, string unit) =>
        name.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Contains(unit, StringComparer.OrdinalIgnoreCase);
}
