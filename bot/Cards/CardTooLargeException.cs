namespace PerfServerless.Bot.Cards;

/// <summary>A card is larger than the channel carries and cannot be shortened; its content must be paged before it comes here.</summary>
internal sealed class CardTooLargeException(string kind, int length)
    : Exception($"A {kind} card of {length} characters is larger than {CardSize.Max}; give it fewer entries a page.")
{
    public string Kind => kind;
    public int Length => length;
}
