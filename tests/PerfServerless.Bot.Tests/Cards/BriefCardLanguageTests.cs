using System.Text.Json.Nodes;
using PerfServerless.Bot.Cards;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Bot.Tests.Cards;

/// <summary>The brief's card as its German and French readers see it, from top to bottom.</summary>
public sealed class BriefCardLanguageTests
{
    [Fact]
    public void A_German_speaker_reads_it_in_German() => Assert.Equal(
        [
            "Management review: Lagebericht für Mo 11.05.2026, 10:00 Uhr",
            "2 Kennzahlen sind nicht im Plan; 1 von 5 lässt sich nicht beurteilen.",
            "Diese Zahlen sind mit Vorsicht zu lesen: 7 von 38 angefragten Zahlen fehlen und 1 Kennzahl ist veraltet; vom Gesamtgewicht sind 3 % veraltet.",
            "Alles zusammen · ▲ Gefährdet",
            "Return rate",
            "6,2 % · ✖ Nicht im Plan · ▁▃▅█ ↗ 0,4 Prozentpunkte seit März 2026",
            "Eigene Einschätzung · ✔ Im Plan",
            "Der Wert für April 2026 (6,2 %) liegt 3,2 Prozentpunkte über der Grenze von 3,0 %.",
            "12 Min.: Entscheiden, was die Lücke schließt (3,2 Prozentpunkte); Ben Okoro setzt es um.",
            "▁▃▅█ ↗ 0,4 Prozentpunkte seit März 2026",
            "Ausblick: Ende Q2 2026 voraussichtlich 6,0 %, wenn es bleibt, wie es ist; in vier von fünf Fällen zwischen 5,5 % und 6,5 %. Die "
                + "Wahrscheinlichkeit, den Zielwert zu erreichen, beträgt weniger als 1 %.",
            "Verspätet: Der Wert kam später als erlaubt.",
            "Eingeschätzt als „im Plan“, berechnet als „nicht im Plan“.",
            "Scrap rate",
            "○ Keine Angabe",
            "Bisher wurde kein Wert gemeldet.",
            "On-time delivery",
            "93,4 % · ▲ Gefährdet",
            "Der Wert für April 2026 (93,4 %) liegt 1,6 Prozentpunkte unter dem bis dahin erwarteten Wert von 95,0 %.",
            "Machine availability",
            "88,0 % · ◷ Veraltet",
            "Der letzte Wert ist 88,0 % für März 2026. Der Wert für April 2026 fehlt seit 12 Arbeitstagen; erlaubt sind 5.",
            "Ben Okoro",
            "○ Keine Angabe",
            "Von Ben Okoro angefragt und nicht gemeldet: Revenue of spare parts.",
            "Nicht erreichbar: Ben Okoro (hat keinen Chat mit dem Bot).",
            "Sie erhalten dies, weil Sie zur Leitung gehören: Management review. Schreiben Sie „Pause“, wenn ich Ihnen nicht mehr von selbst schreiben soll.",
            "Lagebericht öffnen",
            "Besprechung leiten",
            "Einen Beschluss festhalten",
            "Details",
            "Was die Regeln sagen",
            "31 von 38 Zahlen gemeldet, der älteste Wert ist 12 Tage alt",
            "2 von 4 Teilen sind im Plan und 2 sind gefährdet: nach Gewicht 71 von 100 Punkten (im Plan ab 75, gefährdet ab 40). Veraltet: 3 % des Gewichts.",
            "status.off-track: Der Wert verfehlt das Erwartete um mehr als die Grenze für „gefährdet“.",
            "rollup.weighted: Jeder Teil bringt Punkte (im Plan 100, gefährdet 50, nicht im Plan 0), und ihr Durchschnitt nach Gewicht entscheidet. Was "
                + "zurückgestellt ist, zählt nicht.",
            "agenda.off-track: Was nicht im Plan ist, zählt am meisten, und umso mehr, je weiter es daneben liegt.",
            "agenda.at-risk: Was gefährdet ist, lässt sich noch wenden.",
        ],
        Lines(Readers.German));

    [Fact]
    public void A_French_speaker_reads_it_in_French() => Assert.Equal(
        [
            "Management review : note de synthèse pour la réunion (lun. 11/05/2026 à 10:00)",
            "2 indicateurs sont hors trajectoire ; 1 sur 5 ne peut pas être jugé.",
            "Lisez ces chiffres avec prudence : 7 chiffres demandés sur 38 manquent et 1 indicateur est périmé ; 3 % du poids total est périmé.",
            "Vue d’ensemble · ▲ À risque",
            "Return rate",
            "6,2 % · ✖ Hors trajectoire · ▁▃▅█ ↗ 0,4 point par rapport à mars 2026",
            "Appréciation du responsable · ✔ En bonne voie",
            "Avril 2026 : 6,2 %, soit 3,2 points au-dessus de la limite de 3,0 %.",
            "12 min : Décider ce qui comble l’écart de 3,2 points ; Ben Okoro s’en charge.",
            "▁▃▅█ ↗ 0,4 point par rapport à mars 2026",
            "Perspective : À fin T2 2026 : 6,0 % si rien ne change, entre 5,5 % et 6,5 % dans quatre cas sur cinq. La probabilité d’atteindre la cible est de "
                + "moins de 1 %.",
            "En retard : la valeur est arrivée plus tard que permis.",
            "Appréciation : « en bonne voie » ; calcul : « hors trajectoire ».",
            "Scrap rate",
            "○ Sans information",
            "Aucune valeur n’a encore été saisie.",
            "On-time delivery",
            "93,4 % · ▲ À risque",
            "Avril 2026 : 93,4 %, soit 1,6 point en dessous de la valeur attendue à cette date (95,0 %).",
            "Machine availability",
            "88,0 % · ◷ Périmé",
            "Dernière valeur : 88,0 % (mars 2026). La suivante (avril 2026) manque depuis 12 jours ouvrés ; le délai permis est de 5 jours.",
            "Ben Okoro",
            "○ Sans information",
            "Demandé à Ben Okoro et pas encore donné : Revenue of spare parts.",
            "Impossible à joindre : Ben Okoro (n’a pas de conversation avec le bot).",
            "Vous recevez ceci parce que vous dirigez cette revue : Management review. Écrivez « pause » pour ne plus recevoir de messages de ma propre "
                + "initiative.",
            "Ouvrir la note de synthèse",
            "Conduire la réunion",
            "Noter une décision",
            "Détails",
            "Ce que disent les règles",
            "31 chiffres donnés sur 38, la valeur la plus ancienne a 12 jours",
            "Sur 4 composantes, 2 sont en bonne voie et 2 sont à risque : 71 points sur 100 selon le poids (en bonne voie à partir de 75, à risque à partir de "
                + "40). Périmé : 3 % du poids.",
            "status.off-track : La valeur manque ce qui est attendu au-delà du seuil « à risque ».",
            "rollup.weighted : Chaque composante apporte des points (en bonne voie 100, à risque 50, hors trajectoire 0), et leur moyenne selon le poids "
                + "décide. Ce qui est reporté ne compte pas.",
            "agenda.off-track : Ce qui est hors trajectoire compte le plus, et d’autant plus que l’écart est grand.",
            "agenda.at-risk : Ce qui est à risque peut encore être redressé.",
        ],
        Lines(Readers.French));

    /// <summary>A line for each text, and one for each line of several runs; spaces that do not break as ordinary ones.</summary>
    private static IEnumerable<string> Lines(Reader reader)
    {
        var named = reader with { NameOf = id => id.Value == "ben" ? "Ben Okoro" : null };
        var card = JsonNode.Parse(CardRenderer.Render(SampleCards.Brief(), named).Json.GetRawText())!;
        return Read(card["body"]!).Select(line => line.Replace('\u00A0', ' ').Replace('\u202F', ' '));
    }

    private static IEnumerable<string> Read(JsonNode node) => node switch
    {
        JsonArray items => items.SelectMany(i => Read(i!)),
        JsonObject o when (string?)o["type"] == "Chart.Line" => Read(o["fallback"]!),
        JsonObject o when o["inlines"] is JsonArray runs => [string.Concat(runs.Select(r => (string?)r!["text"]))],
        JsonObject o when (o["text"] ?? o["title"]) is { } text => [(string)text!],
        JsonObject o => o.Where(m => m.Value is JsonArray).SelectMany(m => Read(m.Value!)),
        _ => [],
    };
}
