namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>How fast the bot sends, as far as a setting says it.</summary>
public static class SendingWords
{
    public static readonly Word<string, int> Rate = new("sending.rate", "rate", "most");
}
