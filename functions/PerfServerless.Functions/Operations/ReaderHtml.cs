using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Operations;

/// <summary>Sayings as they stand in the operations pages.</summary>
internal static class ReaderHtml
{
    public static string Html(this Reader reader, Saying saying) => Briefs.Html.Text(reader.Say(saying));
}
