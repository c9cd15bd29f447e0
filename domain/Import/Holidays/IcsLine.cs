namespace PerfServerless.Domain.Import.Holidays;

/// <summary>A content line of an iCalendar file (RFC 5545), such as <c>DTSTART;VALUE=DATE:20260101</c>.</summary>
/// <param name="Line">Where it begins in the file, from 1.</param>
/// <param name="Name">In capitals.</param>
/// <param name="Parameters">By their names in capitals.</param>
internal sealed record IcsLine(int Line, string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    public string? Parameter(string name) => Parameters.GetValueOrDefault(name);

    /// <summary>The value as text: without its escapes, on one line.</summary>
    public string Text()
    {
        var text = new System.Text.StringBuilder(Value.Length);
        for (var i = 0; i < Value.Length; i++)
        {
            if (Value[i] != '\\' || i == Value.Length - 1) text.Append(Value[i]);
            else text.Append(Value[++i] is 'n' or 'N' ? ' ' : Value[i]);
        }

        return text.ToString();
    }
}
