using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerfServerless.EndToEnd.Tests.Harness;

namespace PerfServerless.EndToEnd.Tests.Review;

/// <summary>What holds of every card, whoever reads it.</summary>
internal static partial class CardChecks
{
    /// <summary>What is wider than a card on a narrow phone, or cut off there.</summary>
    private const string WiderThanPhone = """
        card => {
            const before = card.getAttribute('style');
            card.style.width = '320px';
            const edge = card.getBoundingClientRect().right;
            const wide = [...card.querySelectorAll('*')].filter(e => {
                const box = e.getBoundingClientRect();
                const cuts = getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1;
                return box.width > 0 && (box.right > edge + 1 || cuts);
            }).map(e => e.tagName + ': ' + (e.textContent || e.value || '').slice(0, 80));
            card.setAttribute('style', before ?? '');
            return wide;
        }
        """;

    /// <summary>Nothing on the card is cut off on a narrow phone; it is photographed as it looks there.</summary>
    public static async Task FitsPhoneAsync(ChatWindow window, ILocator card, string photo)
    {
        await window.PhotographNarrowAsync(photo, card);
        var wide = await card.EvaluateAsync<string[]>(WiderThanPhone);
        Assert.True(wide.Length == 0, $"{photo} is too wide for a phone: {string.Join("; ", wide)}");
    }

    /// <summary>None of the cards of somebody who reads German says something in English.</summary>
    /// <param name="names">Of numbers, units, reviews: the organisation's own words.</param>
    public static async Task AreGermanAsync(ChatWindow window, params IEnumerable<string> names)
    {
        var text = string.Join('\n', await window.Page.Locator(".ac-adaptiveCard").AllInnerTextsAsync());
        foreach (var name in names) text = text.Replace(name, "", StringComparison.OrdinalIgnoreCase);
        var english = English().Matches(text).Select(m => text[Math.Max(0, m.Index - 30)..Math.Min(text.Length, m.Index + 40)]).ToList();
        Assert.True(english.Count == 0, $"English words on a German card: {string.Join(" | ", english)}");
    }

    [GeneratedRegex(
        @"\b(the|and|is|are|were|you|your|yours|of|for|from|until|with|by|to|on|not|due|overdue|numbers?|meeting|missing|given|give|away|back|nudged?|excused?|"
        + @"submit|late|asked|reminded|told|nothing|more|still|answer(ed)?|behalf|owner|manager|reason|days?|undo|snooze|KPIs?|cadences?|cycle|check-in)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
