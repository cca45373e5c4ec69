# Pam na ddylid dyfynnu effaith.
evaluation-too-few-concerns = Nid yw’n ddilys oherwydd bod un o’r cyfrifon yn llai na phump: mae siawns yn unig yn ei symud yn fwy nag y mae’r dull yn ei ganiatáu. Cymerwch gyfnodau hirach neu ardal fwy.
evaluation-levels-differ = Nid yw’n ddilys oherwydd bod y ddwy ardal yn gwahaniaethu fwy na dwywaith cyn y mesur. Dewiswch ardal gymharu ar lefel debyg.
evaluation-buffer-half = Nid yw’n ddilys oherwydd mai dim ond un o’r ddwy ardal sydd â chylch o’i hamgylch. Rhowch gylch y ddwy, neu’r un.
evaluation-no-success = Nid yw’n ddilys oherwydd na ostyngodd yr ardal a driniwyd o’i chymharu â’r ardal gymharu: nid oes enillion a allai fod wedi symud.
evaluation-divides-by-zero = Nid yw’n ddilys oherwydd nad oes pryderon yn yr ardal gymharu yn un o’r cyfnodau. Dewiswch ardal arall neu gyfnodau hirach.
evaluation-segment-too-short = Nid yw’n ddilys oherwydd bod llai nag wyth cyfnod cyn neu ar ôl y mesur. Arhoswch yn hirach, neu cymerwch gyfnodau byrrach.
evaluation-segment-empty = Nid yw’n ddilys oherwydd nad oes unrhyw bryder cyn y mesur, neu ar ei ôl.
evaluation-autocorrelated = Nid yw’n ddilys oherwydd bod cyfnodau cyfagos yn debycach i’w gilydd nag y mae’r model yn ei esbonio, felly mae ei gyfyngau’n rhy gul. Ychwanegwch y tymor, neu cymerwch gyfnodau hirach.
evaluation-season-uncovered = Nid yw’n ddilys oherwydd nad yw’r cyfnodau cyn y mesur yn cwmpasu tymor cyfan, felly gall y tymor ymddangos fel effaith.
